        member = Member(email, salt, hashlib.scrypt(password.encode("utf-8"), salt=salt, n=2**14, r=8, p=1))
        self.members[email] = member
        return member
