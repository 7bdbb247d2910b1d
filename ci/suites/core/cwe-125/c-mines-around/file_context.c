#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROWS 9
#define COLS 9
#define MINE '*'

void print_board(char board[ROWS][COLS]) {
    for (int row = 0; row < ROWS; row++) {
        printf("%d %.*s\n", row + 1, COLS, board[row]);
    }
}

