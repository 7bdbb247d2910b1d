/* jars.c - what a country kitchen has in its cupboards */
#include <ctype.h>
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct jar {
    const char *content;   /* "Plum jam" */
    const char *cupboard;  /* "north" */
    int grams;
};

extern char **environ;

/* What some jars weigh together. */
int total_grams(const struct jar *jars, int n) {
    int sum = 0;
    while (n-- > 0) sum += jars[n].grams;
    return sum;
}

