    path = os.path.join("downloads", filename)
    if not os.path.exists(path):
        abort(404)
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()
