    if (candidate >= 1 && candidate <= CANDIDATES)
        votes[candidate - 1] += 1;
}
