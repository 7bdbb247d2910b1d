    if (lexer->cur + n > lexer->end) {
        return '\0';
    }
    return lexer->cur[n];
}
