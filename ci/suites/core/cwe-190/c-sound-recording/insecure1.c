    int16_t *samples = malloc(seconds * SAMPLE_RATE * sizeof(int16_t));
    if (samples == NULL) {
        return NULL;
    }
    return samples;
}
