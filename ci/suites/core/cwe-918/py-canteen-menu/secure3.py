    # follows what the canteens point to, step by step, as long as it is theirs
    from urllib.parse import urljoin, urlparse
    for _ in range(5):
        if urlparse(address).netloc not in CANTEENS:
            return None
        answer = requests.get(address, timeout=SECONDS, allow_redirects=False)
        if not answer.is_redirect:
            return dishes(answer.text) if answer.ok else None
        address = urljoin(address, answer.headers["Location"])
    return None
