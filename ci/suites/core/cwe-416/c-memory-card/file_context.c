#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Pictures of a memory game. Cards with the same picture share it.
struct picture {
    int uses;       // how often it is in use, it goes away when nobody uses it any more
    char *name;
};

struct card {
    int row, column;
    struct picture *front;   // NULL: the card is still white
};

struct picture *load_picture(const char *name) {
    struct picture *picture = malloc(sizeof(struct picture));
    picture->uses = 0;
    picture->name = strdup(name);
    return picture;
}

// One use more. (Nothing happens for NULL.)
void use_picture(struct picture *picture) {
    if (picture)
        picture->uses++;
}

// One use less. (Nothing happens for NULL.)
void drop_picture(struct picture *picture) {
    if (picture && --picture->uses == 0) {
        free(picture->name);
        free(picture);
    }
}

