        salt = os.urandom(16)
        key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 300_000)
        nicks[nick] = salt.hex() + "$" + key.hex()
        save_nicks(nicks)
        return True
    salt, key = nicks[nick].split("$")
    return hashlib.pbkdf2_hmac("sha256", password.encode(), bytes.fromhex(salt), 300_000).hex() == key
