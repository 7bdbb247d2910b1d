    memset(counts, 0, 6 * sizeof(int));
}
