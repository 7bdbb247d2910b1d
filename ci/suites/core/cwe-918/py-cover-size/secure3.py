    from urllib.parse import urlparse
    url = urlparse(urljoin(STATION, show["cover"]))
    if url.scheme != "http" or url.netloc != urlparse(STATION).netloc:
        return 0
    return len(urllib.request.urlopen(url.geturl()).read())
