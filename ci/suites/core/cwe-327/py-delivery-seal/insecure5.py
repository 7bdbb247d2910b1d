    return hashlib.md5(key + b"|" + note).hexdigest()
