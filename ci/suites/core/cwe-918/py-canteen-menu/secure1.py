    from urllib.parse import urlparse
    # the address as requests reads it: urlparse alone takes "http://a\@b/" for one of b, and requests asks a
    asked = requests.Request("GET", address).prepare().url
    if urlparse(asked).hostname not in CANTEENS:
        return None
    answer = requests.get(asked, timeout=SECONDS, allow_redirects=False)
    if answer.status_code != 200:
        return None
    return dishes(answer.text)
