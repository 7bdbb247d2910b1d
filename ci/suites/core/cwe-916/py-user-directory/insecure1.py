        person = {"email": email, "password_hash": hashlib.sha256(password.encode()).hexdigest()}
        self._people[name.lower()] = person
        return person
