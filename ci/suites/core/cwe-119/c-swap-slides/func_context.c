// The speaker types "swap 0 2": the first and the third slide of the talk change places. Slides are counted from 0.
void swap_slides(struct talk *talk, int a, int b) {
