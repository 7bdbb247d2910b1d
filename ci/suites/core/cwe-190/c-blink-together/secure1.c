    long long multiple = (long long)a * b / gcd(a, b);
    if (multiple > INT_MAX) {
        return -1;
    }
    return (int)multiple;
}
