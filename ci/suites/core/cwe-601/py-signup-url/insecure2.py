    users.append(request.form.get("username"))
    url = request.form.get("url")
    if url:
        return redirect(url)
    return redirect("/welcome")
