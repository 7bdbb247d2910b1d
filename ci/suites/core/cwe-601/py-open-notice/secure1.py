    if number in notices:
        notices[number]["read"] = True
    if not destination.startswith("/") or destination[1:2] in ("/", "\\") or not destination.isprintable():
        destination = "/notices"
    return redirect(destination)
