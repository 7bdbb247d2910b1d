    parts = urlparse(next_url)
    if parts.scheme or parts.netloc or next_url.startswith("//"):
        abort(400)
    return redirect(next_url)
