    hashed = hashlib.sha256(password.encode()).hexdigest()
    if nick not in nicks:
        nicks[nick] = hashed
        save_nicks(nicks)
        return True
    return nicks[nick] == hashed
