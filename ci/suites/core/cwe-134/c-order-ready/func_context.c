/* Shows whose order is ready, in the form "Mona Lisa, please come to the counter!". The web shop writes customers
 * with '_' where a blank belongs: "Mona_Lisa". */
void show_ready(const char *customer) {
    char line[COLUMNS + 1] = "";
