#include "dg_driver.h"

struct text {
    char *chars;
    int length;
};
int take_out(struct text *text, int place, int count);

/* Cuts from the text in argv[1]; the following pairs of arguments are the places and counts. */
int main(int argc, char **argv) {
    dg_begin();
    struct text *text = malloc(sizeof *text);
    text->length = strlen(argv[1]);
    text->chars = strdup(argv[1]);
    int result = 0;
    for (int i = 2; i + 1 < argc; i += 2)
        result = take_out(text, atoi(argv[i]), atoi(argv[i + 1]));
    char *shown = malloc(10000);
    memcpy(shown, text->chars, text->length); /* what a client does: it takes length characters */
    dg_reply("%d %d %.*s", result, text->length, text->length, shown);
    return 0;
}
