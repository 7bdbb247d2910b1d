    return lexer->cur[n];
}
