    result = []
    for row in rows:
        salt = os.urandom(16)
        key = hashlib.pbkdf2_hmac("sha256", row["password"].encode(), salt, 100000)
        result.append({"name": row["name"], "phone": row["phone"], "password_hash": salt.hex() + key.hex()})
    return result
