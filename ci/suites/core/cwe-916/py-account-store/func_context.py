    def sign_in(self, who: str, password: str) -> bool:
        """Accounts come into being at the first sign-in, which sets their password and answers True.

        From then on the answer tells whether the password is the right one. The file never holds clear text.
        """
