/**
 * Finds a handball team's longest winning streak.
 *
 * @param results  one character per match of the season, in order: 'W' won, 'D' drawn, 'L' lost
 * @return         the largest number of matches won in a row, 0 without any win
 */
int longest_streak(const char *results) {
