/* The keeper's command "fix 3 412": the third newest level should have been 412 (ago = 3, level = 412). With ago = 1
 * it is the newest one. Puts the right level there and returns the wrong one. */
int correct_level(Gauge *gauge, int ago, int level)
{
