    users.append(request.form["username"])
    return redirect("/welcome")
