#include "dg_driver.h"

int split_command(char *line, char **words, int max);

int main(int argc, char **argv) {
    dg_begin();
    int max = atoi(argv[1]);
    char *line = strdup(argv[2]);
    char **words = malloc(max * sizeof *words);
    char said[4000] = "";
    int n = split_command(line, words, max);
    for (int i = 0; i < n && i < max; i++) {
        strncat(said, words[i], 100);
        strcat(said, "|");
    }
    dg_reply("%d %s", n, said);
    return 0;
}
