    parts = urlsplit(link)
    if not parts.netloc.endswith(LEAGUE):
        raise ValueError("The link is not one to a club.")
    reader = csv.reader(io.StringIO(page(parts.netloc, parts.path)))
    return [row for row in reader]
