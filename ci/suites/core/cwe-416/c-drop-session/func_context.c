/**
 * Logs out users who went for lunch: sessions idle for longer than limit leave the list, and their
 * memory is given back with free. The sessions that stay keep their order.
 *
 * @param first  start of the list, every session was allocated with malloc
 * @param limit  how many minutes a session may be idle
 * @return       start of the list as it is then, NULL if no session stays
 */
struct session *drop_idle(struct session *first, int limit) {
