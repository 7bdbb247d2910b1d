// The average size in bytes of the n files (one or more) that a user uploaded, without fractions.
int average_size(const int *sizes, int n) {
