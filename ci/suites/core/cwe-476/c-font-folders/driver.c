#include "dg_driver.h"

int count_font_folders(void);

int main(int argc, char **argv) {
    dg_begin();
    if (argc > 1) setenv("FONT_PATH", argv[1], 1);
    else unsetenv("FONT_PATH");
    dg_reply("%d", count_font_folders());
    return 0;
}
