    return n > 0 ? 0 : -1;
}
