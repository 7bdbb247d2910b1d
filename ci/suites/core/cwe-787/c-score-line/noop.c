    return 0;
}
