/*
 * save_note - keep what a bird watcher has sent
 *
 * folder:  the watcher's own folder, it exists already
 * name:    name of the note as the watcher's phone sent it, "heron2" for example
 * text:    what the note says
 *
 * The text is written to the file of that name in the folder; a note that was there under this name is
 * replaced. Returns 0 if the note is saved, -1 if not.
 */
int save_note(const char *folder, const char *name, const char *text) {
