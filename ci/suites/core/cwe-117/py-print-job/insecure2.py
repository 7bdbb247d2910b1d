    event("done", **job)
    return CENTS_A_PAGE * pages
