    if not back.startswith("/") or back[1:2] in {"/", "\\"}:
        back = "/"
    return redirect(back)
