    const char *p = lexer->cur + n;
    return p < lexer->end ? *p : '\0';
}
