    int times = a / gcd(a, b);
    if (times > INT_MAX / b)
        return -1;
    return times * b;
}
