    from urllib.parse import urlparse
    answer = requests.get(address, timeout=SECONDS, allow_redirects=False)
    if answer.status_code == 200 and urlparse(answer.url).hostname in CANTEENS:
        return dishes(answer.text)
    return None
