#include "dg_driver.h"

int save_note(const char *folder, const char *name, const char *text);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", save_note(argv[1], argv[2], argv[3]));
    return 0;
}
