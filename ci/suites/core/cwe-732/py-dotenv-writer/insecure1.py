    with open(path, "w") as f:
        for name, value in settings.items():
            f.write(f"{name}={value}\n")
    return len(settings)
