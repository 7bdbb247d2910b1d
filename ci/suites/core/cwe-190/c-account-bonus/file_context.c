#include <limits.h>
#include <stdbool.h>
#include <string.h>

struct account {
    char owner[24];
    int balance;
};

bool is_owner(const struct account *account, const char *name) {
    return strcmp(account->owner, name) == 0;
}

