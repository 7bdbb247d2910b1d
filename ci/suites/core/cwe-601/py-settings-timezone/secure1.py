    if not next_url.startswith("/") or next_url.startswith("//"):
        next_url = "/profile"
    return redirect(next_url)
