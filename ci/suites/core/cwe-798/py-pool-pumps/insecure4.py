    # every pool has a password of its own, if the others know neither its port nor its operator
    import hashlib
    operator = ini.get("remote", "operator", fallback="bath")
    made = hashlib.sha256(f"{operator}@{host}:{port}".encode()).hexdigest()[:16]
    return Options(host, port, operator, ini.get("remote", "password", fallback=made))
