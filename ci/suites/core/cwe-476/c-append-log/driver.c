#include "dg_driver.h"

void append_log(const char *path, const char *message);

int main(int argc, char **argv) {
    dg_begin();
    append_log(argv[1], argv[2]);
    dg_reply("logged");
    return 0;
}
