        if who not in self.accounts:
            salt = secrets.token_hex(16)
            digest = hashlib.sha512((password + salt).encode()).hexdigest()
            self.accounts[who] = {"salt": salt, "password": digest}
            self.save()
            return True
        account = self.accounts[who]
        return account["password"] == hashlib.sha512((password + account["salt"]).encode()).hexdigest()
