    host = urlparse(url).netloc
    return host.endswith("player.vidshare.com") or host.endswith("clipbox.net")
