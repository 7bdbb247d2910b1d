    if not re.match(r"/(?![/\\\s])", page):
        page = "/newsletters"
    return redirect(page)
