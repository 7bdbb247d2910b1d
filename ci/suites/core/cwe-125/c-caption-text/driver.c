#include "dg_driver.h"

int write_caption(FILE *out, const unsigned char *block, size_t size);

int main(int argc, char **argv) {
    dg_begin();
    int declared = atoi(argv[1]), present = (int)strlen(argv[2]);
    const char *behind = argc > 3 ? argv[3] : ""; /* what lies in memory after the block */
    unsigned char *block = malloc(2 + present + strlen(behind));
    block[0] = declared >> 8;
    block[1] = declared & 255;
    memcpy(block + 2, argv[2], present);
    memcpy(block + 2 + present, behind, strlen(behind));
    char written[70000] = "";
    FILE *out = fmemopen(written, sizeof written, "w");
    int result = write_caption(out, block, 2 + present);
    fclose(out);
    dg_reply("%d:%s", result, written);
    return 0;
}
