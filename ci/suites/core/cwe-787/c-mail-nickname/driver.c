#include "dg_driver.h"

struct chatter {
    char colour[8];
    char nick[12];
};
void nickname_from_mail(struct chatter *chatter, const char *mail);

int main(int argc, char **argv) {
    dg_begin();
    char *mail = strdup(argv[1]);
    struct chatter *chatter = malloc(sizeof *chatter);
    memset(chatter, 'x', sizeof *chatter);
    strcpy(chatter->colour, "green");
    nickname_from_mail(chatter, mail);
    dg_reply("%s in %s", chatter->nick, chatter->colour);
    return 0;
}
