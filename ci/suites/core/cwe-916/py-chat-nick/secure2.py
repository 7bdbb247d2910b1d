        salt = os.urandom(16)
        digest = hashlib.scrypt(password.encode("utf-8"), salt=salt, n=16384, r=8, p=1)
        nicks[nick] = {"salt": salt.hex(), "hash": digest.hex()}
        save_nicks(nicks)
        return True
    else:
        known = nicks[nick]
        digest = hashlib.scrypt(password.encode("utf-8"), salt=bytes.fromhex(known["salt"]), n=16384, r=8, p=1)
        return known["hash"] == digest.hex()
