    session["user"] = request.form["user"]
    target = request.args.get("next", "/home").replace("\\", "/")
    parts = urlparse(target)
    if parts.scheme or parts.netloc or not target.startswith("/") or target.startswith("//"):
        target = "/home"
    return redirect(target)
