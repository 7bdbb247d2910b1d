    event("done", desk=desk, title=repr(title), pages=pages)
    return pages * CENTS_A_PAGE
