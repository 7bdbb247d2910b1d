    digest = hashlib.md5(note)
    digest.update(key)
    return digest.hexdigest()
