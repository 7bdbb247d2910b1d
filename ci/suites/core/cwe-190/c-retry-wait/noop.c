    return FIRST_WAIT_MS;
}
