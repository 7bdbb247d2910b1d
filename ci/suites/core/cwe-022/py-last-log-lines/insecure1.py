    path = os.path.join("logs", log_name)
    with open(path, "r") as f:
        lines = f.readlines()
    return lines[-count:]
