    counts[0] = 0;
}
