    if (used >= quota) {
        return 0;
    }
    return quota - used;
}
