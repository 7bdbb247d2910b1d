        nicks[nick] = hashlib.sha256(password.encode()).hexdigest()
        save_nicks(nicks)
        return True
    return nicks[nick] == hashlib.sha256(password.encode()).hexdigest()
