    return crt, key
