    image->pixels = malloc(image->width * image->height * image->channels);
    return image->pixels ? 0 : 1;
}
