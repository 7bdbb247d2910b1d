    if (size == 0)
        return false;
    return strncmp((const char *)data, "BM", 2) == 0;
}
