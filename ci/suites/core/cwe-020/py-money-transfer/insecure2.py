    if accounts[sender] >= amount:
        accounts[sender] = accounts[sender] - amount
        accounts[receiver] = accounts.get(receiver, 0) + amount
        logger.info("Transferred %d", amount)
        return True
    return False
