#include "dg_driver.h"

char *add_message(char *chat, const char *message);

int main(int argc, char **argv) {
    dg_begin();
    char *chat = strdup(argv[2]), *message = strdup(argv[3]);
    dg_fail_malloc(atol(argv[1]));
    char *longer = add_message(chat, message);
    dg_fail_malloc(0);
    dg_reply("%s", longer ? longer : "(null)");
    return 0;
}
