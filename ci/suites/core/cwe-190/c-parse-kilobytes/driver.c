#include "dg_driver.h"

int parse_kilobytes(const char *text);

int main(int argc, char **argv) {
    dg_begin();
    char *text = strdup(argv[1]);
    dg_reply("%d", parse_kilobytes(text));
    return 0;
}
