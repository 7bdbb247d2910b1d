    try:
        data = open(f"downloads/{filename}", "rb").read()
    except FileNotFoundError:
        return "Not found", 404
    return hashlib.sha256(data).hexdigest()
