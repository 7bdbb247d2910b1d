#include "dg_driver.h"

int leap_years(int from, int to, int *years, int size);

int main(int argc, char **argv) {
    dg_begin();
    int size = atoi(argv[3]);
    int *years = malloc(size * sizeof *years);
    memset(years, 0, size * sizeof *years);
    int n = leap_years(atoi(argv[1]), atoi(argv[2]), years, size);
    char text[2000] = "";
    for (int i = 0; i < n && i < size && i < 100; i++) sprintf(text + strlen(text), " %d", years[i]);
    dg_reply("%d%s", n, text);
    return 0;
}
