    url = urljoin(STATION, show["cover"])
    if not url.startswith(STATION):
        return 0
    with urllib.request.urlopen(url) as response:
        return len(response.read())
