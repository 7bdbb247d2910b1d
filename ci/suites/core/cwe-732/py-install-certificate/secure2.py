    with open(crt, "wb") as f:
        f.write(certificate)
    fd = os.open(key, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "wb") as f:
        f.write(private_key)
    return crt, key
