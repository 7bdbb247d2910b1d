// FONT_PATH, in the environment, lists folders with a colon between them: "/usr/share/fonts:/home/eva/fonts:/opt".
// Returns how many folders it lists (3 in the example).
int count_font_folders(void) {
