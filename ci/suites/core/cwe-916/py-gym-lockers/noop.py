    return salt.hex()
