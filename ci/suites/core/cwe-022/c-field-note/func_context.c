/*
 * save_note - keep what a bird watcher has sent
 *
 * folder:  the watcher's own folder, "anna" for example, it exists already
 * name:    name of the note as the watcher's phone sent it, "heron2" for example
 * text:    what the note says
 *
 * Every note is a file of its own in the folder, here "anna/heron2". It is written anew if it is there already.
 * Returns 0 if the note is saved, -1 if not.
 */
int save_note(const char *folder, const char *name, const char *text) {
    char file_name[600];
