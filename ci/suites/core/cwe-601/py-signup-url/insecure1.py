    username = request.form["username"]
    users.append(username)
    return redirect(request.form.get("url", "/welcome"))
