    if not re.match(r"/(?![/\\])", page):
        page = "/newsletters"
    return redirect(page)
