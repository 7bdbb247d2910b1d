#include <stdio.h>
#include <string.h>

struct sheep {
    char name[24];
    int born;                     /* year */
    const struct sheep *mother;   /* NULL if she is not in the flock book */
};

/* Prints the line of a sheep in the flock book. */
void print_sheep(const struct sheep *sheep) {
    printf("%-24s %d\n", sheep->name, sheep->born);
}

