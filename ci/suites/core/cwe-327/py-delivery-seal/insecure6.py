    h = hashlib.sha512(key)
    h.update(b"note:" + note)
    return h.hexdigest().upper()
