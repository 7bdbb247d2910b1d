/* Joins folder and photo, with a slash in between, in a buffer for capacity characters: "rome/cat".
 * Returns false when the buffer is too small for the path. */
bool photo_path(char *buffer, int capacity, const char *folder, const char *photo) {
