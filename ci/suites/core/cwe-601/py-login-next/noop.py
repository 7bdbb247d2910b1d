    session["user"] = request.form["user"]
    return redirect("/home")
