#include "dg_driver.h"

int newest_level(const char *lock, const char *year, char *level, int size);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i + 1 < argc; i += 2) {
        chdir("/box");
        char *level = calloc(100, 1);
        int result = newest_level(argv[i], argv[i + 1], level, 100);
        level[strcspn(level, "\n")] = '\0';
        dg_reply("%d %.99s", result, level);
        free(level);
    }
    return 0;
}
