#include "dg_driver.h"

const char *option_word(const char **words, int n, const char *option);

int main(int argc, char **argv) {
    dg_begin();
    int n = argc - 2;
    const char **words = malloc(n * sizeof *words);
    for (int i = 0; i < n; i++) words[i] = strdup(argv[i + 2]);
    const char *word = option_word(words, n, argv[1]);
    dg_reply("%s", word ? word : "(null)");
    return 0;
}
