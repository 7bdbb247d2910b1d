    struct picture *before = card->front;
    card->front = picture;
    if (picture != NULL)
        picture->uses += 1;
    if (before != NULL) {
        before->uses -= 1;
        if (before->uses == 0) {
            free(before->name);
            free(before);
        }
    }
}
