        salt = secrets.token_bytes(16)
        key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 100_000)
        self.accounts[who] = salt.hex() + "$" + key.hex()
        self.save()
