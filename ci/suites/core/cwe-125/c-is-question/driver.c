#include "dg_driver.h"

int is_question(const char *message);

int main(int argc, char **argv) {
    dg_begin();
    size_t n = strlen(argv[1]) + 1;
    char *message = memcpy(malloc(n), argv[1], n);
    dg_reply("%s", is_question(message) ? "yes" : "no");
    return 0;
}
