    int games = 0;
    for (int i = 0; i < players; i++) {
        games += players - i - 1;
    }
    return games;
}
