    path = os.path.join(root, database, datetime.date.today().isoformat())
    os.makedirs(path, exist_ok=True)
    return path
