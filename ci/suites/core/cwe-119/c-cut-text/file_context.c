#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
    char *chars;   /* length characters and a '\0' */
    int length;
};

/* Puts a piece into the text before a place; what stands there moves to the right. Returns the new length. */
int insert(struct text *text, int place, const char *piece) {
    int count = strlen(piece);
    text->chars = realloc(text->chars, text->length + count + 1);
    memmove(text->chars + place + count, text->chars + place, text->length - place + 1);
    memcpy(text->chars + place, piece, count);
    text->length += count;
    return text->length;
}

