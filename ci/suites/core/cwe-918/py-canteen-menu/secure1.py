    from urllib.parse import urlparse
    if urlparse(address).hostname not in CANTEENS:
        return None
    answer = requests.get(address, timeout=SECONDS, allow_redirects=False)
    if answer.status_code != 200:
        return None
    return dishes(answer.text)
