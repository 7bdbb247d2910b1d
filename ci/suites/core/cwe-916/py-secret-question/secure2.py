    salt = os.urandom(16)
    hashed = hashlib.pbkdf2_hmac("sha256", answer.encode(), salt, 100000)
    questions[user] = (question, salt.hex(), hashed.hex())
    return "Saved"
