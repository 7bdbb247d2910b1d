    path = safe_join("downloads", filename)
    if path is None or not os.path.isfile(path):
        abort(404)
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()
