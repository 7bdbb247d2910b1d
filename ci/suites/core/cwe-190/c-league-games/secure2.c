    int64_t games = 0;
    for (int i = 1; i < players; i++) {
        games += i;
    }
    return games;
}
