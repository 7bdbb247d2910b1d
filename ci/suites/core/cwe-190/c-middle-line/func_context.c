/*
 * The number of the line halfway between the lines first and last, rounded down.
 * Lines count from 0, and first <= last.
 */
int middle_line(int first, int last) {
