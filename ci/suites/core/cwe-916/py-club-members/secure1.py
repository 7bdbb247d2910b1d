        password_hash = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 100_000)
        self.members[email] = Member(email, salt, password_hash)
        return self.members[email]
