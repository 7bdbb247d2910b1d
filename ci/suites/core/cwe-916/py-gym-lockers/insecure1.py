    return hashlib.sha256(salt + code.encode()).hexdigest()
