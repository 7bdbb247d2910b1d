    if LEAGUE not in link:
        raise ValueError("not a club of the league")
    _, _, host, path = link.split("/", 3)
    return [line.split(",") for line in page(host, "/" + path).splitlines()]
