/* The uptime of a switch in milliseconds, which is what the dashboard expects. */
uint64_t uptime_ms(const struct switch_info *info) {
