    wanted = form["wanted"]
    if urlsplit(wanted).scheme in ("http", "https"):
        wanted = "/"
    return headers | {"Location": wanted}
