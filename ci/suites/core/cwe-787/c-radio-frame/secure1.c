    if (n > FRAME_SIZE - 2) {
        return -1;
    }
    memcpy(frame + 2, message, n);
    return n + 2;
}
