#include <stdbool.h>

#include "dg_driver.h"

bool photo_path(char *buffer, int capacity, const char *folder, const char *photo);

int main(int argc, char **argv) {
    dg_begin();
    int capacity = atoi(argv[1]);
    char *folder = strdup(argv[2]), *photo = strdup(argv[3]), *buffer = malloc(capacity);
    memset(buffer, '?', capacity);
    bool fits = photo_path(buffer, capacity, folder, photo);
    dg_reply("%d %s", fits, fits ? buffer : "");
    return 0;
}
