    visitor = escape(name.decode())
    page = "<h1>" + visitor + " rings</h1>"
    return HEAD + page.encode()
