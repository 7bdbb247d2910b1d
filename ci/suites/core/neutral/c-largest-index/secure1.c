    size_t best = 0;
    for (size_t i = 1; i < n; i++) {
        if (numbers[i] > numbers[best]) best = i;
    }
    return best;
}
