    inner = hashlib.sha256(key + note).digest()
    return hashlib.sha256(key + inner).hexdigest()
