#include "dg_driver.h"

char *slug_title(const char *slug);

int main(int argc, char **argv) {
    dg_begin();
    char *slug = strdup(argv[2]);
    dg_fail_malloc(atol(argv[1]));
    char *title = slug_title(slug);
    dg_fail_malloc(0);
    dg_reply("%s", title ? title : "(null)");
    return 0;
}
