// Water levels of the locks along the canal are written to one log file for each lock and year.
// The newest level of the lock "brook" in the year "2023" is what this command prints:
//     tail -n 1 levels/brook/2023.log
// Runs the command for a lock and a year, both as a boatman asked for them. The line that it prints is copied to level,
// which has room for size characters; it may keep its '\n'. Returns 0, or -1 if that did not work.
int newest_level(const char *lock, const char *year, char *level, int size) {
