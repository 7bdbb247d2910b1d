    return salt.hex() + "$"
