    return hashlib.sha256(key + note).hexdigest()
