    if (length > size - 2) {
        return -1;
    }
    fwrite(block + 2, 1, length, out);
    return 0;
}
