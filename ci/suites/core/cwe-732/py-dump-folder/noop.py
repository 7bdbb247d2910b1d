    return os.path.join(root, database, datetime.date.today().isoformat())
