    with open(path, "w") as f:
        for name, value in settings.items():
            f.write(f"{name}={value}\n")
    os.chmod(path, 0o600)
    return len(settings)
