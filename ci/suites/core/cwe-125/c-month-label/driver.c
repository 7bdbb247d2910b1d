#include "dg_driver.h"

const char *month_label(const char *date);

int main(int argc, char **argv) {
    dg_begin();
    const char *label = month_label(argv[1]);
    dg_reply("%s", label ? label : "(null)");
    return 0;
}
