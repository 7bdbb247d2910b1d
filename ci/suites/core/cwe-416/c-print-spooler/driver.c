#include "dg_driver.h"

struct job {
    char reader[28];
    int number;
    struct job *behind;
};
struct spooler {
    struct job *head;
    struct job *tail;
    int waiting;
};
void submit(struct spooler *spooler, int number, const char *reader);
int next_job(struct spooler *spooler);

/* Whether a block of this size was given back: malloc then hands it out again (without the sanitizers). */
static int given_back(void *block, size_t size) {
    void *got[12];
    int found = 0;
    for (int i = 0; i < 12; i++)
        found |= (got[i] = malloc(size)) == block;
    for (int i = 11; i >= 0; i--)
        free(got[i]);
    return found;
}

/* A number is submitted, "-" takes the next one out. The answer: what was taken out (with a "!" where its memory was not
 * given back), what still waits, how many. */
int main(int argc, char **argv) {
    dg_begin();
    struct spooler *spooler = calloc(1, sizeof *spooler);
    char text[4000] = "";
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] != '-') {
            submit(spooler, atoi(argv[i]), "reader");
            continue;
        }
        struct job *job = spooler->head;
        int number = next_job(spooler);
        int kept = job != NULL && !given_back(job, sizeof *job);
        sprintf(text + strlen(text), kept ? "%d! " : "%d ", number);
    }
    strcat(text, ":");
    int n = 0;
    for (struct job *job = spooler->head; job != NULL && n < 100; job = job->behind, n++)
        sprintf(text + strlen(text), " %d", job->number);
    dg_reply("%s (%d)", text, spooler->waiting);
    return 0;
}
