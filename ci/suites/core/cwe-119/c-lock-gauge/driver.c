#include "dg_driver.h"

typedef struct Gauge {
    int size;
    int next;
    int *cm;
} Gauge;
Gauge *new_gauge(int size);
void note_level(Gauge *gauge, int level);
int correct_level(Gauge *gauge, int ago, int level);

/* argv[1] is the size; "412" is a level that comes in, "3=412" a correction. */
int main(int argc, char **argv) {
    dg_begin();
    Gauge *gauge = new_gauge(atoi(argv[1]));
    char text[4000] = "";
    for (int i = 2; i < argc; i++) {
        char *level = strchr(argv[i], '=');
        if (level == NULL)
            note_level(gauge, atoi(argv[i]));
        else
            sprintf(text + strlen(text), "%d ", correct_level(gauge, atoi(argv[i]), atoi(level + 1)));
    }
    for (int i = 0; i < gauge->size; i++)
        sprintf(text + strlen(text), ",%d", gauge->cm[i]);
    dg_reply("%s %d", text, gauge->next);
    return 0;
}
