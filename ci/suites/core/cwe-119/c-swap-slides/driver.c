#include "dg_driver.h"

struct talk {
    int count;
    int *slides;
};
void swap_slides(struct talk *talk, int a, int b);

/* argv[1] and argv[2] are swapped, the pictures follow. */
int main(int argc, char **argv) {
    dg_begin();
    struct talk *talk = malloc(sizeof *talk);
    talk->count = argc - 3;
    talk->slides = malloc(talk->count * sizeof *talk->slides);
    for (int i = 0; i < talk->count; i++)
        talk->slides[i] = atoi(argv[i + 3]);
    swap_slides(talk, atoi(argv[1]), atoi(argv[2]));
    char text[1000] = "";
    for (int i = 0; i < argc - 3 && i < 60; i++)
        sprintf(text + strlen(text), "%s%d", i ? " " : "", talk->slides[i]);
    dg_reply("%s", text);
    return 0;
}
