#include "dg_driver.h"

int mines_around(char board[9][9], int row, int col);

int main(int argc, char **argv) {
    dg_begin();
    char(*board)[9] = malloc(81);
    memcpy(board, argv[1], 81);
    dg_reply("%d", mines_around(board, atoi(argv[2]), atoi(argv[3])));
    return 0;
}
