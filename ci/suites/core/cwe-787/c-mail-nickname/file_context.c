#include <stdio.h>
#include <string.h>

#define NICK_SIZE 12

struct chatter {
    char colour[8];
    char nick[NICK_SIZE];
};

void default_colour(struct chatter *chatter) {
    strcpy(chatter->colour, "black");
}

