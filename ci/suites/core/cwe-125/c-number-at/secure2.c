    if (offset >= 0 && offset + 1 < size)
        return data[offset] + 256 * data[offset + 1];
    return -1;
}
