    if (seconds > SIZE_MAX / (SAMPLE_RATE * sizeof(int16_t))) {
        return NULL;
    }
    return malloc(seconds * SAMPLE_RATE * sizeof(int16_t));
}
