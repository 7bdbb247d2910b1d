// Two walkers start at the posts a and b of a trail (0 to 900, either may be the greater one) and walk towards each
// other. Returns the post in the middle; of two posts in the middle, the one with the greater number.
int meeting_post(int a, int b) {
