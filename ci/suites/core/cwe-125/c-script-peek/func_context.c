// The character n places (0 or more) behind the next one, which stays the next one; '\0' where the script has ended.
char look_ahead(const Lexer *lexer, int n) {
