#include "dg_driver.h"

int parse_numbers(char *line, int numbers[8]);

int main(int argc, char **argv) {
    dg_begin();
    char *line = strdup(argv[1]);
    int *numbers = calloc(8, sizeof *numbers);
    int count = parse_numbers(line, numbers);
    char text[200] = "";
    for (int i = 0; i < count && i < 8; i++) sprintf(text + strlen(text), " %d", numbers[i]);
    dg_reply("%d%s", count, text);
    return 0;
}
