    long long sum = (long long)account->balance + bonus;
    if (sum > INT_MAX) return -1;
    return account->balance = (int)sum;
}
