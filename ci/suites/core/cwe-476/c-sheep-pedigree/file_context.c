#include <stdio.h>
#include <string.h>

struct sheep {
    char name[24];
    int born;                     /* year */
    const struct sheep *mother;   /* NULL if she is not in the flock book */
};

/* Age in full years at the end of the year. */
int age(const struct sheep *sheep, int year) {
    return year - sheep->born;
}

