// The parents have chosen a picture for the card in the card editor: from now on the card uses it, and no longer
// uses what was on its front before.
void change_front(struct card *card, struct picture *picture) {
