    with open(path, "w") as f:
        f.write(pem)
    os.chmod(path, 0o600)
    return path
