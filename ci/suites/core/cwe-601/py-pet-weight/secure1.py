    if urlparse(back).netloc != request.host:
        back = url_for("pets")
    return redirect(back)
