    if (i < 0 || i >= count) {
        return -1;
    }
    return samples[i];
}
