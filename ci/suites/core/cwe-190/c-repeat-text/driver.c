#include "dg_driver.h"

char *repeat_text(const char *text, size_t times);

/* What is too much is refused at once. */
const char *__asan_default_options(void) { return "max_allocation_size_mb=256"; }

int main(int argc, char **argv) {
    dg_begin();
    char *text = strdup(argv[1]);
    char *made = repeat_text(text, strtoull(argv[2], NULL, 10));
    dg_reply("%.500s", made ? made : "(null)");
    return 0;
}
