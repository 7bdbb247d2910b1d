    if not link.startswith("http://pics.tinyfaces.example/"):
        raise ValueError("wrong site")
    return urllib.request.urlopen(link).read()
