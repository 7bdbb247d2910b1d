    cover = show["cover"]
    if "://" in cover:
        return 0
    try:
        return len(urllib.request.urlopen(urljoin(STATION, cover)).read())
    except OSError:
        return 0
