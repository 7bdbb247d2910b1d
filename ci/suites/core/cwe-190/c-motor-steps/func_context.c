/* Number of steps between the axis' position and its target, never negative: both -4 to 3 and 3 to -4 are 7 steps.
   Position and target may each be any 32-bit number. */
int64_t steps_to_go(const Axis *axis) {
