    memcpy(&frame[2], message, n);
    return 2 + n;
}
