    if (candidate < 1 || candidate > CANDIDATES) {
        return;
    }
    votes[candidate - 1]++;
}
