    if (offset >= size) {
        return -1;
    }
    int low = data[offset];
    int high = data[offset + 1];
    return high * 256 + low;
}
