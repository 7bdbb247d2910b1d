    return compute()
