    hashed = hashlib.sha512((password + salt).encode()).hexdigest()
    return '%s %s %s' % (name, salt, hashed)
