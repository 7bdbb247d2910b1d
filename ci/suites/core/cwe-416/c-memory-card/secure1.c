    use_picture(picture);
    drop_picture(card->front);
    card->front = picture;
}
