    return a;
}
