    size_t size = seconds * SAMPLE_RATE;
    return (int16_t *)calloc(size, sizeof(int16_t));
}
