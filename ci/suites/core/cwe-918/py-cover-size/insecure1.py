    url = urljoin(STATION, show["cover"])
    return size_of(url)
