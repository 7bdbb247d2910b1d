    session["user"] = request.form["user"]
    return redirect(request.args.get("next", "/home"))
