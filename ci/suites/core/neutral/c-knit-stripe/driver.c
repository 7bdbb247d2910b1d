#include "dg_driver.h"

struct scarf {
    char stitch[12][16];
};
void knit_stripe(struct scarf *scarf, int column, int top, int bottom, char wool);

int main(int argc, char **argv) {
    dg_begin();
    struct scarf scarf;
    memcpy(scarf.stitch, argv[1], sizeof scarf.stitch);
    for (int i = 2; i + 3 < argc; i += 4) {
        knit_stripe(&scarf, atoi(argv[i]), atoi(argv[i + 1]), atoi(argv[i + 2]), argv[i + 3][0]);
        dg_reply("%.*s", (int)sizeof scarf.stitch, (char *)scarf.stitch);
    }
    return 0;
}
