#include "dg_driver.h"

int page_count(int results, int per_page);

int main(int argc, char **argv) {
    dg_begin();
    dg_reply("%d", page_count(atoi(argv[1]), atoi(argv[2])));
    return 0;
}
