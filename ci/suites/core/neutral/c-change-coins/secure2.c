    int given = 0;
    size_t kind = 0;
    while (kind < COIN_KINDS) {
        if (amount >= coins[kind]) {
            amount -= coins[kind];
            given++;
        } else {
            kind++;
        }
    }
    return given;
}
