    home = pathlib.Path(HOMES, user)
    if not home.exists():
        home.mkdir(parents=True)
        home.chmod(0o700)
    for part in ("inbox", "sent"):
        (home / part).mkdir(exist_ok=True)
    return str(home)
