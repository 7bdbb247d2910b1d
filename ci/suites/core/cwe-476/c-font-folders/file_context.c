#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int verbose = 0;

/* Tells the user where the editor looks for fonts. */
void show_folder(const char *folder) {
    if (verbose)
        printf("fonts: %s\n", folder);
}

