    if url in MENU:
        clicks[url] += 1
        return redirect(url)
    return redirect(url_for("home"))
