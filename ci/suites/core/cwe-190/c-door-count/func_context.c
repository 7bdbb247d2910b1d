// Called by the turnstile: one more visitor came in through this door.
// A counter that already shows the highest number it can show stays there.
void count_entry(Door *door) {
