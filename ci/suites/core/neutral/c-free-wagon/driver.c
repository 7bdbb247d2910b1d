#include "dg_driver.h"

struct wagon {
    int seats;
    int reserved;
    struct wagon *next;
};
int wagon_for(const struct wagon *front, int people);

int main(int argc, char **argv) {
    dg_begin();
    struct wagon *front = NULL;
    for (int i = argc - 2; i >= 2; i -= 2) {
        struct wagon *wagon = malloc(sizeof *wagon);
        wagon->seats = atoi(argv[i]);
        wagon->reserved = atoi(argv[i + 1]);
        wagon->next = front;
        front = wagon;
    }
    dg_reply("%d", wagon_for(front, atoi(argv[1])));
    return 0;
}
