    session["user"] = request.form["user"]
    target = request.args.get("next") or "/home"
    if target.startswith("http:"):
        return abort(400)
    return redirect(target, code=302)
