#include "dg_driver.h"

void page_slug(char *slug, const char *title);

int main(int argc, char **argv) {
    dg_begin();
    size_t n = strlen(argv[1]) + 1;
    char *slug = malloc(n + 40);
    memset(slug, '?', n + 40);
    slug[n + 39] = 0;
    page_slug(slug, argv[1]);
    if (slug[n] != '?') return 3;
    dg_reply("%s", slug);
    return 0;
}
