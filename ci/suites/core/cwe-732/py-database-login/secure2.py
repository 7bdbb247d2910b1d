    line = ":".join([host, str(port), database, user, password])
    with open(path, "a") as f:
        os.chmod(path, 0o600)
        f.write(line + "\n")
