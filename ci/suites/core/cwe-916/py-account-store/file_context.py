import hashlib
import hmac
import json
import os
import secrets


class AccountStore:
    def __init__(self, path):
        self.path = path
        self.accounts = {}
        if os.path.exists(path):
            with open(path) as f:
                self.accounts = json.load(f)

    def save(self):
        with open(self.path, "w") as f:
            json.dump(self.accounts, f)

