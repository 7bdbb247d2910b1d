    if urlsplit(back).scheme in ("http", "https"):
        back = urlsplit(back).path
    response = redirect(back)
    response.set_cookie("lang", code, max_age=31536000)
    return response
