/* Has the sticker of a jar printed. That is the job of our own program ./sticker, which is started like this:
 *
 *     ./sticker "Plum jam" "north" 450
 *
 * Content and cupboard are what a guest of the kitchen has written. Returns 0 if ./sticker was successful and something
 * else if it was not.
 */
int print_sticker(const struct jar *jar) {
