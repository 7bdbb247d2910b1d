    if target[0] != "/" or target[1:2] in ("/", "\\"):
        abort(400)
    return redirect(target)
