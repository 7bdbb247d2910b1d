    size_t left = quota - used;
    if (left < 0) {
        return 0;
    }
    return left;
}
