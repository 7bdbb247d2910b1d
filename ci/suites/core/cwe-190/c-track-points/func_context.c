/* Reserves an array for the n points of a track (n >= 1), to be filled by the caller.
 * NULL if there is not enough memory. */
struct point *new_track(size_t n) {
