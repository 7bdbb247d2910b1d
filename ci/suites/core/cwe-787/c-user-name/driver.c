#include "dg_driver.h"

struct user {
    int id;
    char name[16];
};
void set_user_name(struct user *user, const char *name);

int main(int argc, char **argv) {
    dg_begin();
    char *name = strdup(argv[1]);
    struct user *user = calloc(1, sizeof *user);
    user->id = 7;
    set_user_name(user, name);
    dg_reply("%d %s", user->id, user->name);
    return 0;
}
