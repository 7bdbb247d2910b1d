        password_hash = hashlib.sha256(salt + password.encode()).digest()
        self.members[email] = Member(email, salt, password_hash)
        return self.members[email]
