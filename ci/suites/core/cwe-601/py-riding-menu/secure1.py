    if url not in MENU:
        return redirect(url_for("home"))
    clicks[url] += 1
    return redirect(url)
