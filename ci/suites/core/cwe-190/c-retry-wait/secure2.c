    while (retries-- > 0) {
        wait *= 2;
        if (wait > LONGEST_WAIT_MS)
            return LONGEST_WAIT_MS;
    }
    return wait;
}
