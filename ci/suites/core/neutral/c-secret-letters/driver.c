#include "dg_driver.h"

void shift_letters(char *text, int steps);

int main(int argc, char **argv) {
    dg_begin();
    char *text = strdup(argv[1]);
    shift_letters(text, atoi(argv[2]));
    dg_reply("%s", text);
    return 0;
}
