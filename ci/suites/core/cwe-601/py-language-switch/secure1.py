    if not back.startswith("/") or back[1:2] in {"/", "\\"} or not back.isprintable():
        back = "/"
    return redirect(back)
