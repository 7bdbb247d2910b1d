#include "dg_driver.h"

const char *current_status(void);
void show_status(const char *format, ...);

int main(int argc, char **argv) {
    dg_begin();
    show_status("start");
    for (int i = 1; i + 2 < argc; i += 3) show_status("%s (%d of %d)", argv[i], atoi(argv[i + 1]), atoi(argv[i + 2]));
    dg_reply("%s", current_status());
    return 0;
}
