    title = title.replace("\n", " ").replace("\r", " ")
    event("done", desk=desk, title=title, pages=pages)
    return pages * CENTS_A_PAGE
