#include "dg_driver.h"

void letter_counts(const char *entry, int counts[26]);

int main(int argc, char **argv) {
    dg_begin();
    int *counts = calloc(26, sizeof *counts);
    letter_counts(argv[1], counts);
    char text[400] = "";
    for (int i = 0; i < 26; i++)
        if (counts[i]) sprintf(text + strlen(text), "%c%d ", 'a' + i, counts[i] % 1000);
    dg_reply("%s", text);
    return 0;
}
