    if not back.startswith("/") or back[1:2] in {"/", "\\"}:
        back = "/"
    response = redirect(back)
    response.set_cookie("lang", code)
    return response
