    return hashlib.blake2b(note, key=key, digest_size=32).hexdigest()
