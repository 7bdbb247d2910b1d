    parts = urlsplit(back)
    path = "/" + parts.path.replace("\\", "/").lstrip("/")
    response = make_response("", 302)
    response.headers["Location"] = f"{path}?{parts.query}" if parts.query else path
    response.set_cookie("lang", code)
    return response
