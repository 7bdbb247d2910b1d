/**
 * The opposite of insert: takes a piece out of a text, what stands behind it moves to the left.
 *
 * Places are counted from 0: with place = 2 and count = 3, "seagull" becomes "sell".
 *
 * @param text   the text, its chars and its length change
 * @param place  place of the first character to take out, as the user gave it
 * @param count  how many characters to take out, as the user gave it
 * @return       the new length
 */
int take_out(struct text *text, int place, int count) {
