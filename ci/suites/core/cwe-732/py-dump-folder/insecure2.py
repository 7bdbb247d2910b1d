    path = Path(root, database, datetime.date.today().strftime("%Y-%m-%d"))
    path.mkdir(mode=0o777, parents=True, exist_ok=True)
    return str(path)
