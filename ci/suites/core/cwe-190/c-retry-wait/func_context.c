/* Returns how many milliseconds to wait before the next try, after that many retries: starts with
 * FIRST_WAIT_MS, doubles it for each retry, and is never more than LONGEST_WAIT_MS. */
int retry_wait(int retries) {
    int wait = FIRST_WAIT_MS;
