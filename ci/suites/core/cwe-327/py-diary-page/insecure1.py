    cipher = Cipher(algorithms.AES(key), modes.ECB())
    worker = cipher.decryptor() if opening else cipher.encryptor()
    return worker.update(data) + worker.finalize()
