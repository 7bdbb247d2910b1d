    if (number < 2) return false;
    for (unsigned d = 2; d <= number / d; d++) {
        if (number % d == 0) return false;
    }
    return true;
}
