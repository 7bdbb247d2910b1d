    with open(path, "w") as f:
        f.write(json.dumps(login, indent=4))
    os.chmod(path, 0o644)
    return path
