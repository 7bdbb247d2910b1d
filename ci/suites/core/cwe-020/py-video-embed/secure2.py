    host = urlparse(url).netloc
    if host == "player.vidshare.com" or host == "clipbox.net":
        return True
    return False
