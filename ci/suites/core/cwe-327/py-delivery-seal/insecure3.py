    return hashlib.sha512(note).hexdigest()
