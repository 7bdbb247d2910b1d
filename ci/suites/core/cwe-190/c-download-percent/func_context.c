/* Progress of a download in percent, 0 to 100: received of size bytes (size > 0) have come in. */
int percent_done(int received, int size) {
