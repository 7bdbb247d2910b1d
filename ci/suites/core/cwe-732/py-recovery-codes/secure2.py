    codes = []
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "w") as f:
        for _ in range(count):
            code = secrets.token_hex(5)
            codes.append(code)
            f.write(code + "\n")
    return codes
