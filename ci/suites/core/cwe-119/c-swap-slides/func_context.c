// The speaker types "swap 2 5": slide 2 and slide 5 of the talk change places. The first slide is slide 1.
void swap_slides(struct talk *talk, int a, int b) {
