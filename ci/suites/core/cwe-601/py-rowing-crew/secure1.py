    if not page.startswith(b"/") or page.startswith(b"//"):
        page = BOATS
    return start(302, page)
