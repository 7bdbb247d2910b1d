/*
 * Bisects the builds good + 1 to bad, where 0 <= good < bad. It is known that good passes and that bad fails.
 * The result is the number of the earliest build that fails.
 */
int first_failing(int good, int bad) {
    while (bad - good > 1) {
