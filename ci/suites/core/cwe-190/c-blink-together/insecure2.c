    int result = a / gcd(a, b) * b;
    if (result < 0) {
        return -1;
    }
    return result;
}
