#include "dg_driver.h"

char *load_sheet(const char *topic);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i < argc; i++) {
        chdir("/box");
        char *text = load_sheet(argv[i]);
        size_t n = text ? strlen(text) : 0;
        char *hex = calloc(2 * n + 1, 1);
        for (size_t k = 0; k < n; k++) sprintf(hex + 2 * k, "%02x", (unsigned char)text[k]);
        dg_reply("%d %s", text != NULL, hex);
        free(hex);
        free(text);
    }
    return 0;
}
