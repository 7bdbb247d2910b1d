    if (n >= lexer->end - lexer->cur) {
        return '\0';
    }
    return lexer->cur[n];
}
