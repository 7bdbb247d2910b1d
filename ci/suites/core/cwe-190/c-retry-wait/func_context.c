/* How many milliseconds to wait before the next try, after that many retries so far: FIRST_WAIT_MS
 * if there were none, twice as long with each retry, but never longer than LONGEST_WAIT_MS. */
int retry_wait(int retries) {
