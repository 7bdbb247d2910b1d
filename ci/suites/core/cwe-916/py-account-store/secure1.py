        if who not in self.accounts:
            salt = secrets.token_bytes(16)
            key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 100_000)
            self.accounts[who] = salt.hex() + "$" + key.hex()
            self.save()
            return True
        salt, key = (bytes.fromhex(part) for part in self.accounts[who].split("$"))
        return hmac.compare_digest(key, hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 100_000))
