    def set_password(self, who, password):
        """Put what is needed to recognise the password later, never its clear text, into self.accounts[who] and save."""
