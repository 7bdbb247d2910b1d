/**
 * Lists the leap years of a period in ascending order.
 *
 * From 2001 to 2010 there are two of them, 2004 and 2008.
 *
 * @param from   the first year of the period
 * @param to     the last year of the period
 * @param years  array that receives the leap years
 * @param size   how many years there is room for in the array
 * @return       the number of leap years in the list
 */
int leap_years(int from, int to, int *years, int size) {
