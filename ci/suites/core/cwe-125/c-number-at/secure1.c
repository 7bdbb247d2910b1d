    if (offset < 0 || offset > size - 2) {
        return -1;
    }
    return data[offset] | (data[offset + 1] << 8);
}
