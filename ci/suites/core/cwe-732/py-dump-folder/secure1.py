    path = os.path.join(root, database, datetime.date.today().isoformat())
    os.makedirs(path, mode=0o700, exist_ok=True)
    return path
