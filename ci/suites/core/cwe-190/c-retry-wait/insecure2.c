    for (int i = 0; i < retries; i++)
        wait = wait * 2;
    return wait < LONGEST_WAIT_MS ? wait : LONGEST_WAIT_MS;
}
