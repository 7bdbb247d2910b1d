    uint32_t size = (uint32_t)image->width * (uint32_t)image->height * (uint32_t)image->channels;
    image->pixels = calloc(size, 1);
    if (image->pixels == NULL)
        return 1;
    return 0;
}
