    if urlsplit(back).scheme in ("http", "https"):
        back = urlsplit(back).path
    return redirect(back, code=303)
