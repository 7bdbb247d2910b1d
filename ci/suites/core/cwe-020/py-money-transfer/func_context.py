# accounts: balance in cents by user name; amount: cents, from the transfer form
def transfer(accounts, sender, receiver, amount):
    """Move the amount to the receiver's account. Return True, or False if the sender does not have that much."""
