        salt = secrets.token_hex(8)
        password_hash = salt + hashlib.md5((salt + password).encode()).hexdigest()
        self._people[name.lower()] = {"email": email, "password_hash": password_hash}
        return self._people[name.lower()]
