/* Slots of the ring are numbered from 0 to INT_MAX. Returns the slot half-way between first and last, rounded down;
   first is never behind last. */
int middle_slot(int first, int last) {
