    level[0] = '\0';
    return -1;
}
