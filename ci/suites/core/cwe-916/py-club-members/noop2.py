        self.members[email] = Member(email, salt, os.urandom(32))
        return self.members[email]
