    parts = urlsplit(link)
    if parts.scheme != "http" or not parts.netloc:
        raise ValueError(f"Not a link: {link}")
    text = page(parts.netloc, parts.path)
    return list(csv.reader(io.StringIO(text)))
