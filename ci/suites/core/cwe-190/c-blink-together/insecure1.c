    return a * b / gcd(a, b);
}
