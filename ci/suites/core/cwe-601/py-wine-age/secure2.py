    parts = urlsplit(form["wanted"])
    if parts.scheme or parts.netloc or not parts.path[1:].isalpha():
        parts = urlsplit("/")
    return {**headers, "Location": parts.path}
