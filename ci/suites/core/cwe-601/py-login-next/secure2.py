    session["user"] = request.form.get("user")
    target = request.args.get("next") or "/home"
    if target[0] != "/" or target[1:2] in ("/", "\\"):
        abort(400)
    return redirect(target)
