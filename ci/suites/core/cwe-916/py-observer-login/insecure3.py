    return hashlib.sha256(password.encode() + salt.encode()).hexdigest()[:16]
