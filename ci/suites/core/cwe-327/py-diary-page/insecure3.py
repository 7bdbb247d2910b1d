    # looks as if every page had a start of its own
    cipher = Cipher(algorithms.AES(key), modes.CTR(key[:16]))
    if opening:
        return cipher.decryptor().update(data[16:])
    return os.urandom(16) + cipher.encryptor().update(data)
