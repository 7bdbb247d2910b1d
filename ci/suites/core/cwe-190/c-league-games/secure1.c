    return (int64_t)players * (players - 1) / 2;
}
