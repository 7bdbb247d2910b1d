    cover = show.get("cover", "")
    if cover.startswith(("http:", "https:", "ftp:", "file:", "//")):
        return 0
    with urllib.request.urlopen(urljoin(STATION, cover)) as picture:
        return len(picture.read())
