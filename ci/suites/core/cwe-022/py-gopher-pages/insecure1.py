    path = os.path.join(PAGES, name.decode())
    if not os.path.isfile(path):
        return NOT_FOUND
    with open(path, "rb") as page:
        return page.read()
