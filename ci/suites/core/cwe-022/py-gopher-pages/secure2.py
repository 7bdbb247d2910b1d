    name = name.decode()
    if name not in os.listdir(PAGES):
        return NOT_FOUND
    with open(os.path.join(PAGES, name), "rb") as page:
        return page.read()
