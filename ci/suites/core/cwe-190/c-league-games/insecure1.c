    return players * (players - 1) / 2;
}
