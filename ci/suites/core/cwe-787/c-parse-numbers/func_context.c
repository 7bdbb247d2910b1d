/* Parses a line like "3,14,15" with one or more numbers. The first MAX_NUMBERS of them are
 * stored in numbers; the count of stored numbers is the result.
 */
int parse_numbers(char *line, int numbers[MAX_NUMBERS]) {
    int count = 0;
    char *part = strtok(line, ",");
