#include <sys/stat.h>

#include "dg_driver.h"

int save_wifi(const char *path, const char *network, const char *password);

/* argv[1] is the umask in octal digits. */
int main(int argc, char **argv) {
    dg_begin();
    umask(strtol(argv[1], NULL, 8));
    dg_reply("%d", save_wifi(argv[2], argv[3], argv[4]));
    return 0;
}
