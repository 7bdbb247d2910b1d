#include "dg_driver.h"

struct calculator {
    char sign;
    char display[9];
};
void clear_display(struct calculator *calc);
void press_digit(struct calculator *calc, char digit);

int main(int argc, char **argv) {
    dg_begin();
    struct calculator *calc = malloc(sizeof *calc);
    memset(calc, '#', sizeof *calc);
    clear_display(calc);
    for (char *key = argv[1]; *key; key++) press_digit(calc, *key);
    dg_reply("%c%s", calc->sign, calc->display);
    return 0;
}
