    parsed = urllib.parse.urlparse(link)
    if parsed.hostname != "pics.tinyfaces.example":
        raise ValueError(f"not a link to pics.tinyfaces.example: {link}")
    with urllib.request.urlopen(link) as response:
        return response.read()
