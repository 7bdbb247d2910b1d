        salt = os.urandom(16).hex()
        key = hashlib.scrypt(password.encode(), salt=salt.encode(), n=16384, r=8, p=1).hex()
        self.accounts[who] = {"salt": salt, "key": key}
        self.save()
