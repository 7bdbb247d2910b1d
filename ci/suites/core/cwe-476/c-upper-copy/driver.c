#include "dg_driver.h"

char *upper_copy(const char *text);

int main(int argc, char **argv) {
    dg_begin();
    char *text = strdup(argv[2]);
    dg_fail_malloc(atol(argv[1]));
    char *copy = upper_copy(text);
    dg_fail_malloc(0);
    memset(text, '*', strlen(text));
    dg_reply("%s", copy ? copy : "(null)");
    return 0;
}
