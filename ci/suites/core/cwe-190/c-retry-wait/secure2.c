    if (retries > 16 || FIRST_WAIT_MS << retries > LONGEST_WAIT_MS)
        return LONGEST_WAIT_MS;
    return FIRST_WAIT_MS << retries;
}
