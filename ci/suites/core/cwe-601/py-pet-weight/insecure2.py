    if not back.startswith(("http://", "https://")):
        back = url_for("pets")
    return redirect(back)
