    parts = urlparse(url)
    if parts.scheme or parts.netloc or "\\" in url or url.startswith("//"):
        abort(400)
    return redirect(url)
