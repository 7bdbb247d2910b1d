    if opening:
        decryptor = Cipher(algorithms.AES(key), modes.CBC(data[:16])).decryptor()
        return decryptor.update(data[16:]) + decryptor.finalize()
    iv = os.urandom(16)
    encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return iv + encryptor.update(data) + encryptor.finalize()
