    if not origin.startswith("/") or origin[1:2] in ("/", "\\"):
        return "No such page", 400
    return redirect(origin, code=303)
