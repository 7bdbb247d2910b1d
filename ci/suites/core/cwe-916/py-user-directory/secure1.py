        salt = secrets.token_hex(16)
        digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), 200_000)
        person = {"email": email, "password_hash": salt + ":" + digest.hex()}
        self._people[name.lower()] = person
        return person
