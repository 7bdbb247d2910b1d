    def add(self, name, email, password):
        """Add a person as a dict with the keys "email" and "password_hash" (a str), and return that dict.

        ValueError if somebody of that name is in the directory.
        """
        if self.find(name) is not None:
            raise ValueError(f"{name} is taken")
