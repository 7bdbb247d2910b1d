    for path, pem in ((crt, certificate), (key, private_key)):
        with path.open("wb") as f:
            f.write(pem)
        os.chmod(path, 0o644)
    return crt, key
