/* Shows whose order is ready. The web shop writes customers with '_' where a blank belongs, "Mona_Lisa"; on the display
 * stands "Mona Lisa, please come to the counter!". */
void show_ready(const char *customer) {
    char line[COLUMNS + 1];
    snprintf(line, sizeof(line), "%s, please come to the counter!", customer);
    put_blanks(line);
