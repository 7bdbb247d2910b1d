    return -1;
}
