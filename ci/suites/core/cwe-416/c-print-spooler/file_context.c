/* spooler.c: jobs that wait for the printer of the library */

#include <stdbool.h>
#include <stdlib.h>
#include <stdio.h>

struct job {
    char reader[28];          /* who gets the sheets */
    int number;
    struct job *behind;       /* the job that is printed after this one, NULL: there is none */
};

struct spooler {
    struct job *head;         /* where jobs are taken out */
    struct job *tail;         /* where jobs come in */
    int waiting;
};

bool printer_idle(const struct spooler *spooler)
{
    return spooler->waiting == 0;
}

/* A reader has sent a job. */
void submit(struct spooler *spooler, int number, const char *reader)
{
    struct job *job = malloc(sizeof(struct job));
    job->number = number;
    snprintf(job->reader, sizeof(job->reader), "%s", reader);
    job->behind = NULL;
    if (spooler->tail)
        spooler->tail->behind = job;
    else
        spooler->head = job;
    spooler->tail = job;
    spooler->waiting += 1;
}

