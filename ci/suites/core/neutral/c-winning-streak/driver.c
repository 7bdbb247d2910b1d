#include "dg_driver.h"

int longest_streak(const char *results);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i < argc; i++)
        dg_reply("%d", longest_streak(argv[i]));
    return 0;
}
