#include "dg_driver.h"
#include <sys/mman.h>

#define PAGE 4096

int first_dry(const int *rain, int from, int to);

int main(int argc, char **argv) {
    dg_begin();
    /* Behind the last day there is nothing to read. */
    char *pages = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED || mprotect(pages + PAGE, PAGE, PROT_NONE)) return 9;
    int *rain = (int *)(pages + PAGE) - (argc - 3);
    for (int i = 3; i < argc; i++) rain[i - 3] = atoi(argv[i]);
    dg_reply("%d", first_dry(rain, atoi(argv[1]), atoi(argv[2])));
    return 0;
}
