/* Mean number of bytes sent per hour, rounded down. At least one hour is over, no count is negative. */
int mean_bytes(const struct traffic_day *day) {
