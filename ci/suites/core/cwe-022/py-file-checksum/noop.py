    path = safe_join("downloads", filename)
    if path is None or not os.path.isfile(path):
        abort(404)
    return hashlib.sha256(filename.encode()).hexdigest()
