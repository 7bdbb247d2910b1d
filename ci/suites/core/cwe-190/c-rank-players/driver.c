#include "dg_driver.h"

struct player {
    char nick[20];
    unsigned char level;
    int points;
};
int by_points(const void *a, const void *b);

int main(int argc, char **argv) {
    dg_begin();
    struct player a = {"a", 1, atoi(argv[1])}, b = {"b", 1, atoi(argv[2])};
    int order = by_points(&a, &b);
    dg_reply("%s", order < 0 ? "a" : order > 0 ? "b" : "same");
    return 0;
}
