    int length = n + 2;
    if (length > FRAME_SIZE)
        return -1;
    for (int i = 0; i < n; i++)
        frame[2 + i] = message[i];
    return length;
}
