/* Returns samples[i]; count says how many samples there are. The result is -1 if there is no sample i. */
int sample_at(const int *samples, int count, int i) {
