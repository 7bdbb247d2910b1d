#include "dg_driver.h"

struct board {
    char men[8][8];
};
char man_on(const struct board *board, const char *square);

int main(int argc, char **argv) {
    dg_begin();
    struct board *board = malloc(sizeof *board);
    memcpy(board->men, argv[1], 64);
    dg_reply("%c", man_on(board, argv[2]));
    return 0;
}
