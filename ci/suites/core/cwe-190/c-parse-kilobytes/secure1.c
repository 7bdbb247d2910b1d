    int kb = atoi(text);
    if (kb < 0 || kb > INT_MAX / 1024) {
        return -1;
    }
    return kb * 1024;
}
