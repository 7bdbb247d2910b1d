    if (n > FRAME_SIZE)
        return -1;
    for (int i = 0; i < n; i++) {
        frame[i + 2] = message[i];
    }
    return n + 2;
}
