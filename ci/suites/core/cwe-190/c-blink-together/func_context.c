// One lamp blinks every a microseconds, another one every b (a, b > 0); they have just blinked together.
// Returns in how many microseconds they do so again, which is the least common multiple of a and b,
// or -1 if that does not fit in an int.
int blink_together(int a, int b) {
