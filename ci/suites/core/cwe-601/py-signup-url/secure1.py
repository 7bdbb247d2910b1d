    username = request.form["username"]
    users.append(username)
    url = request.form.get("url", "/welcome")
    if not url.startswith("/") or url.startswith("//"):
        url = "/welcome"
    return redirect(url)
