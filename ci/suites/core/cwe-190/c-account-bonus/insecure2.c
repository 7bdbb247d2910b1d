    int sum = account->balance + bonus;
    if (sum < account->balance || sum > INT_MAX) {
        return -1;
    }
    account->balance = sum;
    return sum;
}
