    if url is None or url.startswith(("http://", "https://")):
        return redirect(url_for("home"))
    clicks.update([url])
    return redirect(url)
