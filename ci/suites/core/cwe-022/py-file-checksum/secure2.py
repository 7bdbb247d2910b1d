    folder = os.path.realpath("downloads")
    path = os.path.realpath(os.path.join(folder, filename))
    if not path.startswith(folder + os.sep) or not os.path.isfile(path):
        return "Not found", 404
    sha256 = hashlib.sha256()
    with open(path, "rb") as f:
        for chunk in iter(lambda: f.read(4096), b""):
            sha256.update(chunk)
    return sha256.hexdigest()
