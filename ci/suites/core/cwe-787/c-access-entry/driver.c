#include "dg_driver.h"

void access_entry(char *entry, size_t size, const char *method, const char *path, int status);

int main(int argc, char **argv) {
    dg_begin();
    size_t size = atoi(argv[1]);
    char *entry = calloc(size, 1);
    access_entry(entry, size, argv[2], argv[3], atoi(argv[4]));
    dg_reply("%.*s", (int)size, entry);
    return 0;
}
