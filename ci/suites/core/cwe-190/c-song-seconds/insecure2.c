    int sum = minutes * 60 + seconds;
    if (sum < 0 || sum > INT_MAX) {
        return TOO_LONG;
    }
    *total = sum;
    return OK;
}
