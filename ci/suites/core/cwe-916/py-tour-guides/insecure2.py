    hash = hashlib.sha256(password.encode() + salt.encode()).hexdigest()[:32]
    return (name, salt, hash)
