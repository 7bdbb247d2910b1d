#include <limits.h>
#include <stdint.h>
#include <stdio.h>

// The greatest common divisor of two positive numbers.
int gcd(int a, int b) {
    while (b != 0) {
        int rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

