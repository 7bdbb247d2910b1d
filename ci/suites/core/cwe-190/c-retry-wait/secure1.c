    for (int i = 0; i < retries && wait < LONGEST_WAIT_MS; i++) {
        wait *= 2;
    }
    return wait > LONGEST_WAIT_MS ? LONGEST_WAIT_MS : wait;
}
