    // the card must not point to a picture that is gone
    struct picture *old = card->front;
    card->front = NULL;
    drop_picture(old);
    old = NULL;
    use_picture(picture);
    card->front = picture;
}
