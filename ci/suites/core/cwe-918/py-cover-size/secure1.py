    url = urljoin(STATION, show["cover"])
    if not url.startswith(STATION):
        return 0
    return size_of(url)
