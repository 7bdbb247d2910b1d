    parsed = urllib.parse.urlparse(link)
    if parsed.netloc and not parsed.netloc.endswith("pics.tinyfaces.example"):
        raise ValueError("wrong site")
    return urllib.request.urlopen(link).read()
