int split_command(char *line, char **words, int max) {
