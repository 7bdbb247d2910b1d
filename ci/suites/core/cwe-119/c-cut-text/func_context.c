/**
 * The "cut" of a small editor: removes a piece of a text, what stands behind the piece moves up.
 *
 * Places are counted from 0: cutting 3 characters from place 2 on makes "seagull" into "sell".
 *
 * @param text   the text, its chars and its length change
 * @param from   place of the first character to go, as the user gave it
 * @param count  number of characters to go, as the user gave it
 * @return       the new length
 */
int cut(struct text *text, int from, int count) {
