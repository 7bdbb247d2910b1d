    url = urljoin(STATION, show["cover"])
    with urllib.request.urlopen(url) as response:
        return len(response.read())
