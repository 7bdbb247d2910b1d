/*
 * Appends value to the series of the weather station, which becomes twice as large when it is full.
 * Gives 0 if all went well, otherwise -1.
 */
int add_reading(Series *s, double value)
{
    if (s->count == s->capacity) {
        int capacity = 2 * s->capacity;
        double *values = realloc(s->values, capacity * sizeof(double));
