    struct picture *old = card->front;
    if (old != NULL) {
        old->uses--;
        if (old->uses == 0) {
            free(old->name);
            free(old);
        }
    }
    card->front = picture;
    if (picture != NULL)
        picture->uses++;
}
