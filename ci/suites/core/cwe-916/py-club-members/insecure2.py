        hashed = hashlib.sha256(password.encode("utf-8"))
        hashed.update(salt)
        member = Member(email=email, salt=salt.hex(), password_hash=hashed.hexdigest())
        self.members[email] = member
        return member
