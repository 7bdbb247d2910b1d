    if (length > size) {
        return -1;
    }
    if (fwrite(block + 2, 1, length, out) != length) {
        return -1;
    }
    return 0;
}
