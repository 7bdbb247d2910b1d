/* The newcomer (a patient with no next one) waits behind all others of the queue that begins with first.
 * The return value is the patient at the front. */
struct patient *join_queue(struct patient *first, struct patient *newcomer) {
    struct patient *last = first;
