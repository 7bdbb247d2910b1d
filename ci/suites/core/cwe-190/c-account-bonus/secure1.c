    if (account->balance > INT_MAX - bonus) {
        return -1;
    }
    account->balance += bonus;
    return account->balance;
}
