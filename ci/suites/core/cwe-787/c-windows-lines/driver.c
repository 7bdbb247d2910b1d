#include "dg_driver.h"

int to_windows_lines(const char *text, char *out, size_t out_size);

int main(int argc, char **argv) {
    dg_begin();
    size_t size = strtoul(argv[2], NULL, 10);
    char *text = strdup(argv[1]), *out = malloc(size);
    memset(out, '~', size);
    int length = to_windows_lines(text, out, size);
    char shown[2000] = "";
    for (size_t i = 0, n = 0; length >= 0 && i < size && out[i] && n < 1990; i++)
        n += sprintf(shown + n, out[i] == '\r' ? "<CR>" : out[i] == '\n' ? "<LF>" : "%c", out[i]);
    dg_reply("%d %s", length, shown);
    return 0;
}
