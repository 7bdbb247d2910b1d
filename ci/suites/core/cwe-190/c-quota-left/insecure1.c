    return quota - used;
}
