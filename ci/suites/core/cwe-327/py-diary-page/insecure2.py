    iv = b"\0" * 16
    cipher = Cipher(algorithms.AES(key), modes.CBC(iv))
    if opening:
        decryptor = cipher.decryptor()
        return decryptor.update(data) + decryptor.finalize()
    encryptor = cipher.encryptor()
    return encryptor.update(data) + encryptor.finalize()
