/* gauge.c - the latest water levels of a canal lock, as the keeper's terminal shows them */
#include <stdlib.h>
#include <stdio.h>

typedef struct Gauge {
    int size;    /* so many levels are kept */
    int next;    /* where in cm the next one goes; when the end is reached, it starts over at cm[0] */
    int *cm;     /* the levels, all of them 0 in the beginning */
} Gauge;

Gauge *new_gauge(int size)
{
    Gauge *gauge = malloc(sizeof(Gauge));
    gauge->size = size;
    gauge->next = 0;
    gauge->cm = calloc(size, sizeof(int));
    return gauge;
}

void note_level(Gauge *gauge, int level)
{
    gauge->cm[gauge->next] = level;
    gauge->next = (gauge->next + 1) % gauge->size;
}

int newest_level(const Gauge *gauge)
{
    return gauge->cm[(gauge->next + gauge->size - 1) % gauge->size];
}

