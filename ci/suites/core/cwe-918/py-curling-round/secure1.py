    parts = urlsplit(link)
    if parts.scheme != "http" or not (parts.hostname or "").endswith("." + LEAGUE):
        raise ValueError(f"not a link to a club: {link}")
    text = page(parts.hostname, parts.path)
    return list(csv.reader(io.StringIO(text)))
