#include "dg_driver.h"

struct patient {
    int number;
    struct patient *next;
};
struct patient *join_queue(struct patient *first, struct patient *newcomer);

static struct patient *make(const char *number, struct patient *next) {
    struct patient *patient = malloc(sizeof *patient);
    patient->number = atoi(number);
    patient->next = next;
    return patient;
}

int main(int argc, char **argv) {
    dg_begin();
    char line[4000] = "";
    int waiting = atoi(argv[1]), i;
    struct patient *first = NULL;
    for (i = 1 + waiting; i > 1; i--) first = make(argv[i], first);
    for (i = 2 + waiting; i < argc; i++) first = join_queue(first, make(argv[i], NULL));
    for (i = 0; first && i < 100; i++, first = first->next) sprintf(line + strlen(line), " %d", first->number);
    dg_reply("queue%s", line);
    return 0;
}
