    account->balance += bonus;
    return account->balance;
}
