#include <sys/stat.h>

#include "dg_driver.h"

struct dose {
    char time[20];
    char medicine[30];
    int milligrams;
};
int log_dose(const char *journal, const struct dose *dose);

/* argv[1] is the umask in octal digits, argv[2] the journal; then the time, the medicine and the milligrams of doses. */
int main(int argc, char **argv) {
    dg_begin();
    umask(strtol(argv[1], NULL, 8));
    char text[1000] = "";
    for (int i = 3; i + 2 < argc; i += 3) {
        struct dose dose = {.milligrams = atoi(argv[i + 2])};
        snprintf(dose.time, sizeof dose.time, "%s", argv[i]);
        snprintf(dose.medicine, sizeof dose.medicine, "%s", argv[i + 1]);
        sprintf(text + strlen(text), "%d ", log_dose(argv[2], &dose));
    }
    dg_reply("%s", text);
    return 0;
}
