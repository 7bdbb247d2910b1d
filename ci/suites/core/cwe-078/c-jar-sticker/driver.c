#include "dg_driver.h"

struct jar {
    const char *content;
    const char *cupboard;
    int grams;
};

int print_sticker(const struct jar *jar);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i + 2 < argc; i += 3) {
        chdir("/box");
        struct jar jar = {argv[i], argv[i + 1], atoi(argv[i + 2])};
        int result = print_sticker(&jar);
        dg_reply("%d", result);
    }
    return 0;
}
