    with open(path, "w") as f:
        json.dump(login, f)
    os.chmod(path, 0o600)
    return path
