    return "player.vidshare.com" in url or "clipbox.net" in url
