    with os.fdopen(os.open(CACHE, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as f:
        json.dump(entry, f)
