    settings["lock"] = hashlib.sha256(passphrase.encode()).hexdigest()
