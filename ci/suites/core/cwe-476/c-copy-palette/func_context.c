/* Turns to, which is not in use so far, into a palette with the same colors as from but in memory of its own. */
int copy_palette(struct palette *to, const struct palette *from)
{
    to->size = from->size;
    to->colors = malloc(to->size * sizeof(unsigned));
