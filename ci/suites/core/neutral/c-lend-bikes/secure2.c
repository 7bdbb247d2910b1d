    int enough = group <= station->bikes;
    if (enough)
        for (int i = 0; i < group; i++) {
            station->bikes--;
            station->lent_today++;
        }
    return enough;
}
