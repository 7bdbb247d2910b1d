#include <sys/stat.h>

#include "dg_driver.h"

typedef struct {
    char flat[64][24];
    char digits[64][12];
    int flats;
} DoorCodes;
int save_codes(const DoorCodes *codes, const char *path);

/* argv[1] is the umask in octal digits, argv[2] the path; then a flat and its digits in turn. */
int main(int argc, char **argv) {
    dg_begin();
    umask(strtol(argv[1], NULL, 8));
    DoorCodes *codes = calloc(1, sizeof *codes);
    for (int i = 3; i + 1 < argc && codes->flats < 64; i += 2, codes->flats++) {
        snprintf(codes->flat[codes->flats], 24, "%s", argv[i]);
        snprintf(codes->digits[codes->flats], 12, "%s", argv[i + 1]);
    }
    dg_reply("%d", save_codes(codes, argv[2]));
    return 0;
}
