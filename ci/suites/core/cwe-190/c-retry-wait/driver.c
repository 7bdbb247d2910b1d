#include "dg_driver.h"

int retry_wait(int retries);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i < argc; i++)
        dg_reply("%d", retry_wait(atoi(argv[i])));
    return 0;
}
