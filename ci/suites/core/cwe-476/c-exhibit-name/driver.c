#include "dg_driver.h"

char *exhibit_name(const char *entry);

int main(int argc, char **argv) {
    dg_begin();
    char *entry = strdup(argv[2]);
    dg_fail_malloc(atol(argv[1]));
    char *name = exhibit_name(entry);
    dg_fail_malloc(0);
    memset(entry, '!', strlen(entry));
    dg_reply("%s", name ? name : "(none)");
    if (name)
        free(name);
    return 0;
}
