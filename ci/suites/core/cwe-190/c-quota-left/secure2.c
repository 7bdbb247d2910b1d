    return used < quota ? quota - used : 0;
}
