    if (candidate > CANDIDATES) {
        return;
    }
    votes[candidate - 1]++;
}
