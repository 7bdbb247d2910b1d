    key = hashlib.pbkdf2_hmac('sha256', phrase, start, 200_000)
    return base64.b64encode(start + key).decode()
