    long long sum = 60LL * minutes + seconds;
    if (sum > INT_MAX) return TOO_LONG;
    *total = (int)sum;
    return OK;
}
