    return 1;
}
