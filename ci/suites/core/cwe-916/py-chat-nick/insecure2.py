        salt = os.urandom(8).hex()
        nicks[nick] = salt + ":" + hashlib.sha512((salt + password).encode("utf-8")).hexdigest()
        save_nicks(nicks)
    salt, digest = nicks[nick].split(":")
    return hashlib.sha512((salt + password).encode("utf-8")).hexdigest() == digest
