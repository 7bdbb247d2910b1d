#include "dg_driver.h"

struct node {
    char *name;
    struct node *next;
};
struct node *push_name(struct node *rest, const char *name);

int main(int argc, char **argv) {
    dg_begin();
    char *name = strdup(argv[2]);
    struct node last = {"last", NULL};
    dg_fail_malloc(atol(argv[1]));
    struct node *node = push_name(&last, name);
    dg_fail_malloc(0);
    memset(name, '*', strlen(name));
    if (node) dg_reply("%s %zu %d", node->name, strlen(node->name), node->next == &last && last.next == NULL);
    else dg_reply("(null)");
    return 0;
}
