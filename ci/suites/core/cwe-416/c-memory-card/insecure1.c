    drop_picture(card->front);
    card->front = picture;
    use_picture(picture);
}
