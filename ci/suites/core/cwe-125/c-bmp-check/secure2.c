    return size > 1 && memcmp(data, "BM", 2) == 0;
}
