/* Counts the letters of a dictionary entry: counts[0] is for 'a', counts[25] for 'z'. All counts are 0 at first. */
void letter_counts(const char *entry, int counts[26]) {
