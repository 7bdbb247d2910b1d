    if amount <= 0:
        raise ValueError("amount must be positive")
    if accounts[sender] < amount:
        logger.warning("%s does not have %d cents", sender, amount)
        return False
    accounts[sender] -= amount
    accounts[receiver] += amount
    return True
