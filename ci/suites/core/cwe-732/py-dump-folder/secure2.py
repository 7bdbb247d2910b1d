    today = datetime.datetime.now().strftime("%Y-%m-%d")
    path = Path(root) / database / today
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(0o700)
    return str(path)
