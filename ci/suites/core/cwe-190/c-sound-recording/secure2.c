    int16_t *samples = calloc(seconds, SAMPLE_RATE * sizeof(int16_t));
    return samples;
}
