/* Puts a song at the front of the queue, all the others move back by one. Returns how many songs wait now. */
int put_in_front(struct jukebox *box, int song) {
