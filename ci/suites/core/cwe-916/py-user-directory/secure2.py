        salt = secrets.token_bytes(16)
        key = hashlib.scrypt(password.encode("utf-8"), salt=salt, n=16384, r=8, p=1)
        self._people[name.lower()] = {"email": email, "password_hash": f"scrypt${salt.hex()}${key.hex()}"}
        return self.find(name)
