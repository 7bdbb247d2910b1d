/* A group takes bikes, one for each of its people: bikes and lent_today are updated and 1 is returned.
 * If fewer bikes than that stand there, the group takes none: nothing changes and 0 is returned. */
int take_bikes(struct station *station, int group) {
