#include "dg_driver.h"

int release_job(const char *job);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i < argc; i++) {
        chdir("/box");
        dg_reply("%d", release_job(argv[i]));
    }
    return 0;
}
