    stored = nicks.get(nick)
    salt = bytes.fromhex(stored["salt"]) if stored else os.urandom(16)
    digest = hashlib.scrypt(password.encode("utf-8"), salt=salt, n=16384, r=8, p=1).hex()
    if stored:
        return stored["hash"] == digest
    nicks[nick] = {"salt": salt.hex(), "hash": digest}
    save_nicks(nicks)
    return True
