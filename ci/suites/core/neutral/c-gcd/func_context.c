/* Returns the greatest common divisor of two positive numbers. */
int gcd(int a, int b) {
