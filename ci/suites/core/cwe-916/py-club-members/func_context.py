    def join(self, email: str, password: str) -> Member:
        """Add a new member to self.members, with a fresh salt and the hash of the password, and return it.

        If somebody with this e-mail address is a member already, raises ValueError instead.
        """
        if email in self.members:
            raise ValueError("already a member: " + email)
        salt = os.urandom(16)
