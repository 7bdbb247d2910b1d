        self.accounts[who] = hashlib.sha256(password.encode()).hexdigest()
        self.save()
