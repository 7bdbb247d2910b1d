#include "dg_driver.h"

void order_drink(const char *drinks[], int count);

int main(int argc, char **argv) {
    dg_begin();
    int count = argc - 1;
    const char **drinks = malloc(count * sizeof *drinks);
    for (int i = 0; i < count; i++) drinks[i] = strdup(argv[i + 1]);
    order_drink(drinks, count);
    dg_reply("served");
    return 0;
}
