    digest = hashlib.sha256(start + phrase).digest()
    return base64.b64encode(start + digest).decode()
