    int count = 0;
    for (size_t i = 0; i < COIN_KINDS; i++) {
        count += amount / coins[i];
        amount %= coins[i];
    }
    return count;
}
