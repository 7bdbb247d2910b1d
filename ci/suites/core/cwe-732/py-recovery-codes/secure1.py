    codes = [secrets.token_hex(5) for _ in range(count)]
    with open(path, "w") as f:
        f.write("\n".join(codes))
    os.chmod(path, 0o600)
    return codes
