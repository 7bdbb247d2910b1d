    session.pop("member", None)
    if not target.startswith("/") or target.startswith("//"):
        target = "/goodbye"
    return redirect(target)
