/* Any other line names points and player: "3150 anna". Fills in score and returns 1,
 * or returns 0 for a line that has not both of them. */
int parse_score(const char *line, struct score *score) {
