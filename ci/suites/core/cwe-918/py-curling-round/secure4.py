    import urllib.request
    host = urlsplit(link).netloc.split(".")
    if len(host) != 3 or not host[0].isalnum() or host[1:] != LEAGUE.split("."):
        raise ValueError("The link is not one to a club.")
    with urllib.request.urlopen(link) as response:
        return list(csv.reader(io.TextIOWrapper(response, "utf-8")))
