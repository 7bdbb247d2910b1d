        account = self.accounts.get(who)
        salt = account["salt"] if account else os.urandom(16).hex()
        key = hashlib.scrypt(password.encode(), salt=salt.encode(), n=16384, r=8, p=1).hex()
        if account:
            return secrets.compare_digest(account["key"], key)
        self.accounts[who] = {"salt": salt, "key": key}
        self.save()
        return True
