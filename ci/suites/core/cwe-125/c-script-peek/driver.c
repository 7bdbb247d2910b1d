#include "dg_driver.h"

typedef struct Lexer {
    const char *cur;
    const char *end;
    int line;
} Lexer;
char look_ahead(const Lexer *lexer, int n);

int main(int argc, char **argv) {
    dg_begin();
    size_t size = strlen(argv[1]);
    char *script = malloc(size);
    memcpy(script, argv[1], size);
    Lexer lexer = {script + atoi(argv[2]), script + size, 1};
    dg_reply("%d", look_ahead(&lexer, atoi(argv[3])));
    return 0;
}
