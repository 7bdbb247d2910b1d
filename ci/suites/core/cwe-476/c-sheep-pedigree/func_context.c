/* The name of the mother of a sheep's mother, as it stands in the flock book. */
const char *grandmother(const struct sheep *sheep) {
