    # each page has a start of its own
    import hashlib
    iv = hashlib.sha256(b"diary" + number).digest()[:16]
    return modes.CBC(iv)
