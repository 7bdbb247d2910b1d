/* The age of the mother when the sheep was born: the year of the sheep minus the year of its mother. */
int mother_age(const struct sheep *sheep) {
