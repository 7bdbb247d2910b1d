        person = {"email": email, "password_hash": ""}
        self._people[name.lower()] = person
        return person
