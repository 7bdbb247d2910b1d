    import re
    match = re.fullmatch(r"http://([a-z0-9-]+)\.slowcurling\.example(/\S*)", link)
    if match is None:
        raise ValueError(link)
    lines = page(f"{match[1]}.{LEAGUE}", match[2]).splitlines()
    return [line.split(",") for line in lines]
