    while (b != 0) {
        int t = a % b;
        a = b;
        b = t;
    }
    return a;
}
