    if log_name not in os.listdir("logs"):
        raise FileNotFoundError(log_name)
    with open(os.path.join("logs", log_name)) as log:
        lines = log.read().splitlines()
    return lines[-count:]
