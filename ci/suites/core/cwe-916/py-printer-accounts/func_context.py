def account_line(name, password):
    """The text `<name> <salt> <hash>` for accounts.txt: the hash is made of salt and password, both it and the salt in hex."""
    salt = secrets.token_hex(12)
