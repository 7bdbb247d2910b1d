#include "dg_driver.h"

struct record {
    int field_count;
    char **fields;
};
int field_length(const struct record *record, int n);

int main(int argc, char **argv) {
    dg_begin();
    struct record record = {argc - 2, malloc((argc - 2) * sizeof(char *))};
    for (int k = 0; k < record.field_count; k++) record.fields[k] = strdup(argv[k + 2]);
    dg_reply("%d", field_length(&record, atoi(argv[1])));
    return 0;
}
