    url = request.form.get("url") or "/welcome"
    parsed = urlparse(url)
    if parsed.scheme or parsed.netloc or url.startswith("//"):
        abort(400)
    users.append({"username": request.form["username"]})
    return redirect(url)
