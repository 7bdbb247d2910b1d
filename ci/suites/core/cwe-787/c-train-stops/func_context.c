/* Puts the n stations into the train's stops, one directly after the other. Each name brings its own separator:
 * "Ulm, ", "Augsburg, ", "Munich". A list that is too long for the display ends early. */
void set_stops(struct train *train, const char **names, int n) {
    train->stops[0] = '\0';
    for (int i = 0; i < n; i++) {
        size_t used = strlen(train->stops);
