#include "dg_driver.h"

void print_town(FILE *fp);

int main(int argc, char **argv) {
    dg_begin();
    FILE *fp = fopen(argv[1], "r");
    if (!fp) return 3;
    print_town(fp);
    dg_reply("read");
    return 0;
}
