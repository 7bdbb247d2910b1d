    if (image->width > INT_MAX / image->height / image->channels) {
        return 1;
    }
    image->pixels = malloc(image->width * image->height * image->channels);
    if (!image->pixels) {
        return 1;
    }
    return 0;
}
