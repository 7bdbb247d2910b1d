/**
 * Loads one of the advice sheets that the nursery gives to its customers.
 *
 * The sheets are the text files below SHEETS, sorted into subfolders: the topic "roses/pruning" has its sheet in
 * advice/roses/pruning.txt, the topic "compost" in advice/compost.txt.
 *
 * @param topic  what the customer has asked for in the web form
 * @return       the whole text of the sheet in memory from malloc, ended with '\0'; NULL if there is no such sheet
 */
char *load_sheet(const char *topic) {
