    if (i >= count) {
        return -1;
    }
    return samples[i];
}
