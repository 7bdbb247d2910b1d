    if (card->front == picture) {
        return;
    }
    drop_picture(card->front);
    card->front = picture;
    use_picture(card->front);
}
