    try:
        with open(PAGES.encode() + b"/" + name.replace(b"../", b""), "rb") as page:
            return page.read()
    except OSError:
        return NOT_FOUND
