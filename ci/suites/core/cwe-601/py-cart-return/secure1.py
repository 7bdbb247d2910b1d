    if not url.startswith("/") or url.startswith("//"):
        url = "/cart"
    return redirect(url)
