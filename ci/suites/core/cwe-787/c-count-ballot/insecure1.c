    votes[candidate - 1]++;
}
