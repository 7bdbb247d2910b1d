#include "dg_driver.h"

struct entry {
    char *key;
    char *value;
};
char *get_setting(const char *key);

static struct entry only;

struct entry *find_entry(const char *key) { return strcmp(key, only.key) == 0 ? &only : NULL; }

int main(int argc, char **argv) {
    dg_begin();
    only.key = argv[2];
    only.value = strdup(argv[3]);
    dg_fail_malloc(atol(argv[1]));
    char *value = get_setting(argv[4]);
    dg_fail_malloc(0);
    memset(only.value, '*', strlen(only.value));
    dg_reply("%s", value ? value : "(null)");
    return 0;
}
