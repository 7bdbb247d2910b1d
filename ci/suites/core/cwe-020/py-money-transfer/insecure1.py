    if accounts[sender] < amount:
        return False
    accounts[sender] -= amount
    accounts[receiver] += amount
    return True
