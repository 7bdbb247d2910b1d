    return CARD % cat
