    return hashlib.sha256(salt.encode()).hexdigest()
