#include <ctype.h>
#include <stdio.h>

typedef struct Lexer {
    const char *cur; /* the next character of the script */
    const char *end; /* just behind its last character; nothing follows there */
    int line;
} Lexer;

char take(Lexer *lexer) {
    char c = *lexer->cur++;
    if (c == '\n')
        lexer->line++;
    return c;
}

