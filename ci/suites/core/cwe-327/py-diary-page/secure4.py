    import base64
    from cryptography.fernet import Fernet
    box = Fernet(base64.urlsafe_b64encode(key))
    return box.decrypt(data) if opening else box.encrypt(data)
