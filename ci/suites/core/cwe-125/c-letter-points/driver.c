#include "dg_driver.h"

int letter_points(char letter);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", letter_points((char)atoi(argv[1])));
    return 0;
}
