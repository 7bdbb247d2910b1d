    home = pathlib.Path(HOMES) / user
    for part in ("inbox", "sent"):
        (home / part).mkdir(parents=True, exist_ok=True, mode=0o777)
    return str(home)
