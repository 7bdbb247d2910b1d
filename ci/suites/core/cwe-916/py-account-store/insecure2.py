        salt = secrets.token_hex(16)
        digest = hashlib.sha512((password + salt).encode()).hexdigest()
        self.accounts[who] = {"salt": salt, "password": digest}
        self.save()
