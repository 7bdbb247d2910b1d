    os.replace(path, old)
    with open(path, "w") as f:
        pass
    os.chmod(path, 0o600)
