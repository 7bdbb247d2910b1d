    return urlparse(url).hostname in ("player.vidshare.com", "clipbox.net")
