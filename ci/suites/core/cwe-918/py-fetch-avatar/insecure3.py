    if not link.startswith("http://pics.tinyfaces.example"):
        raise ValueError("The link does not lead to pics.tinyfaces.example")
    with urllib.request.urlopen(link) as response:
        data = response.read()
    return data
