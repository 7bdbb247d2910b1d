    codes = []
    with open(path, "w") as f:
        for i in range(count):
            code = secrets.token_hex(5)
            f.write(code + "\n")
            codes.append(code)
    os.chmod(path, 0o644)
    return codes
