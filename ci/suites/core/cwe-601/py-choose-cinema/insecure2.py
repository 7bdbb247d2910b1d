    session.update(cinema=cinema)
    if page == "":
        page = PAGES[0]
    return redirect(page, code=303)
