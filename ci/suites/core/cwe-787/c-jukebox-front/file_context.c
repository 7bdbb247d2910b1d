#include <stdio.h>
#include <string.h>

#define MAX_SONGS 12

struct jukebox {
    int count;              /* songs that wait */
    int songs[MAX_SONGS];   /* their numbers, the next one to be played first */
};

/* Prints the queue on one line. */
void print_queue(const struct jukebox *box) {
    for (int i = 0; i < box->count; i++) {
        printf("%d ", box->songs[i]);
    }
    printf("\n");
}

