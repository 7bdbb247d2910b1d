    try:
        with open(f"{UPLOADS}/{picture}", "rb") as image:
            data = image.read()
    except OSError:
        return "no such avatar", 404
    return data, 200, {"Content-Type": "image/png"}
