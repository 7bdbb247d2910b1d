#include <sys/stat.h>

#include "dg_driver.h"

int write_pid(const char *path);

/* What go_to_background() leaves behind, without the fork. */
int main(int argc, char **argv) {
    dg_begin();
    umask(0);
    int result = write_pid(argv[1]);
    dg_reply("%d %d", result, (int)getpid());
    return 0;
}
