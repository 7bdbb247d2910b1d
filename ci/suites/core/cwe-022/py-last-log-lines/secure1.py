    path = os.path.join("logs", os.path.basename(log_name))
    with open(path) as f:
        return f.readlines()[-count:]
