    # the club is all that is taken from the host, the league's name comes from here
    _, _, rest = link.partition("://")
    host, slash, path = rest.partition("/")
    club = host.split(".")[0]
    if not club.isalnum():
        raise ValueError(f"no club: {club}")
    return [row for row in csv.reader(page(club + "." + LEAGUE, slash + path).splitlines())]
