    return n == 1;
}
