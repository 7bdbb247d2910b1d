// Converts the length of a song, given as minutes and seconds (neither is negative), to seconds only.
// The outcome goes to *total and OK is returned. If an int cannot hold it, TOO_LONG is returned and *total keeps its value.
int song_seconds(int minutes, int seconds, int *total) {
