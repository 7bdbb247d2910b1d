    int count = 0;
    for (int i = 0; i < days; i++) {
        if (temperatures[i] > 38.0) {
            count++;
        }
    }
    return count;
}
