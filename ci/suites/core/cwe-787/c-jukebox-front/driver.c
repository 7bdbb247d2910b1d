#include "dg_driver.h"

struct jukebox {
    int count;
    int songs[12];
};
int put_in_front(struct jukebox *box, int song);
void print_queue(const struct jukebox *box);

/* argv: the songs to add, the last one first in the queue */
int main(int argc, char **argv) {
    dg_begin();
    struct jukebox *box = calloc(1, sizeof *box);
    int waiting = 0;
    for (int i = 1; i < argc; i++) waiting = put_in_front(box, atoi(argv[i]));
    char text[400] = "";
    for (int i = 0; i < box->count && i < 12; i++) sprintf(text + strlen(text), " %d", box->songs[i]);
    dg_reply("%d%s", waiting, text);
    print_queue(box);
    return 0;
}
