#include "dg_driver.h"

struct beach {
    unsigned char *rented;
    int chairs;
};
void new_day(struct beach *beach);
int rent_chair(struct beach *beach, int chair);

/* argv[1] is how many chairs there are, what follows are the chairs that guests want. */
int main(int argc, char **argv) {
    dg_begin();
    struct beach *beach = malloc(sizeof *beach);
    beach->chairs = atoi(argv[1]);
    int size = beach->chairs / 8;
    beach->rented = malloc(size);
    unsigned char *bytes = beach->rented;
    new_day(beach);
    char text[4000] = "";
    for (int i = 2; i < argc; i++)
        sprintf(text + strlen(text), "%d", rent_chair(beach, atoi(argv[i])));
    for (int i = 0; i < size; i++)
        sprintf(text + strlen(text), " %02x", bytes[i]);
    dg_reply("%s", text);
    return 0;
}
