    h = hashlib.sha1()
    h.update(note)
    h.update(key)
    return h.hexdigest()
