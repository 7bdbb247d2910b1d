    path = os.path.join(PAGES, os.path.basename(name.decode()))
    if not os.path.isfile(path):
        return NOT_FOUND
    with open(path, "rb") as page:
        return page.read()
