    size_t size = (size_t)image->width * image->height * image->channels;
    image->pixels = malloc(size);
    return image->pixels == NULL;
}
