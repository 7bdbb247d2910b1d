// Allocates a table of n records, each of them record_size bytes long.
// Gives NULL when that much memory cannot be had.
void *alloc_records(size_t n, size_t record_size) {
