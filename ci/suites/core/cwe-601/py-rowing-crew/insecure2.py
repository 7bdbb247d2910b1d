    if page.startswith(b"http"):
        page = BOATS
    return start(302, page)
