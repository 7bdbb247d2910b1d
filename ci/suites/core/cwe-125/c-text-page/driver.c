#include "dg_driver.h"

void print_page(const char *text, size_t page);

int main(int argc, char **argv) {
    dg_begin();
    char *text = malloc(strlen(argv[1]) + 1);
    strcpy(text, argv[1]);
    print_page(text, strtoul(argv[2], NULL, 10));
    dg_reply("done");
    return 0;
}
