#include "dg_driver.h"

struct session {
    char user[28];
    int idle;
    struct session *next;
};
struct session *drop_idle(struct session *first, int limit);

/* argv[1] is the limit, then one session for every number of minutes. */
int main(int argc, char **argv) {
    dg_begin();
    struct session *first = NULL;
    for (int i = argc - 1; i > 1; i--) {
        struct session *s = malloc(sizeof *s);
        snprintf(s->user, sizeof s->user, "user%d", i - 1);
        s->idle = atoi(argv[i]);
        s->next = first;
        first = s;
    }
    first = drop_idle(first, atoi(argv[1]));
    char text[1500] = "";
    int n = 0;
    for (struct session *s = first; s != NULL && n < 40; s = s->next, n++)
        sprintf(text + strlen(text), " %.27s:%d", s->user, s->idle);
    dg_reply("left%s", text);
    return 0;
}
