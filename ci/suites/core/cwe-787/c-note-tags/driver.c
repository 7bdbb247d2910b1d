#include "dg_driver.h"

typedef struct {
    int color;
    int tag_count;
    char tags[4][16];
} Note;
void add_tag(Note *note, const char *tag);

int main(int argc, char **argv) {
    dg_begin();
    Note *note = malloc(sizeof *note);
    memset(note, 'x', sizeof *note);
    note->tag_count = 0;
    for (int i = 1; i < argc; i++) add_tag(note, argv[i]);
    char *all = calloc(1, 1000);
    for (int i = 0; i < note->tag_count; i++) {
        size_t length = strlen(note->tags[i]);
        memcpy(all + strlen(all), note->tags[i], length < 200 ? length : 200);
        strcat(all, ",");
    }
    dg_reply("%s", all);
    return 0;
}
