    parts = urlsplit(back)
    path = "/" + parts.path.replace("\\", "/").lstrip("/")
    return redirect(f"{path}?{parts.query}" if parts.query else path)
