#include <stdio.h>
#include <string.h>

#define ROWS 12
#define STITCHES 16

/* The pattern of a scarf. Every stitch is a letter that stands for the colour of its wool. */
struct scarf {
    char stitch[ROWS][STITCHES];
};

void print_scarf(const struct scarf *scarf) {
    for (int row = 0; row < ROWS; row++)
        printf("%.*s\n", STITCHES, scarf->stitch[row]);
}

/* The whole scarf in one wool. */
void one_colour(struct scarf *scarf, char wool) {
    memset(scarf->stitch, wool, sizeof scarf->stitch);
}

