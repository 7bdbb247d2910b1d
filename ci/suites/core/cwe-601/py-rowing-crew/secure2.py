    if urlsplit(page).netloc:
        page = BOATS
    return start(302, page)
