    from urllib.parse import urlsplit

    parts = urlsplit(destination.replace("\\", "/"))
    if parts.scheme or parts.netloc or not destination.startswith("/") or destination.startswith("//"):
        return "no such page", 400
    notices[number]["read"] = True
    return redirect(destination)
