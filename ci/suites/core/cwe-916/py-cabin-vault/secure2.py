    digest = hashlib.scrypt(phrase, salt=start, n=2**14, r=8, p=1)
    return base64.b64encode(start + digest).decode('ascii')
