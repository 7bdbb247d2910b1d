    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    aes = AESGCM(key)
    if opening:
        return aes.decrypt(data[:12], data[12:], None)
    nonce = os.urandom(12)
    return nonce + aes.encrypt(nonce, data, None)
