        return who in self.accounts
