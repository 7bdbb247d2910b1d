/* Makes a kitchen timer that is set to the given time but not running yet. The caller frees it. */
struct timer *new_timer(int minutes, int seconds) {
