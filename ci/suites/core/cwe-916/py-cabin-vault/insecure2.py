    h = hashlib.sha1(phrase)
    h.update(start)
    return str(base64.b64encode(start + h.digest()), 'ascii')
