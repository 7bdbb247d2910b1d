        digest = hashlib.sha256(password.encode()).hexdigest()
        if who not in self.accounts:
            self.accounts[who] = digest
            self.save()
            return True
        return self.accounts[who] == digest
