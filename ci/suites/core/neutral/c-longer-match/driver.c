#include "dg_driver.h"

int longer_match(const char *keywords[], int n, const char *prefix);

int main(int argc, char **argv) {
    dg_begin();
    int n = argc - 2;
    const char **keywords = malloc((n + 1) * sizeof *keywords);
    for (int i = 0; i < n; i++) keywords[i] = argv[i + 2];
    char behind[100];
    sprintf(behind, "%s...", argv[1]);
    keywords[n] = behind; /* not one of the n */
    dg_reply("%d", longer_match(keywords, n, argv[1]));
    return 0;
}
