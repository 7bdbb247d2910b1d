    wait <<= retries;
    if (wait > LONGEST_WAIT_MS) {
        wait = LONGEST_WAIT_MS;
    }
    return wait;
}
