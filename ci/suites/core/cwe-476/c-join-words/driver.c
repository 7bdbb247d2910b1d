#include "dg_driver.h"

char *join_words(const char *a, const char *b);

int main(int argc, char **argv) {
    dg_begin();
    dg_fail_malloc(atol(argv[1]));
    char *joined = join_words(argv[2], argv[3]);
    dg_fail_malloc(0);
    dg_reply("%s", joined ? joined : "(null)");
    free(joined);
    return 0;
}
