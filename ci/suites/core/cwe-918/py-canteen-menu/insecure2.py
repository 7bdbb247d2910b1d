    from urllib.parse import urlparse
    # the address is checked, where its answer leads to is not
    if urlparse(address).hostname not in CANTEENS:
        return None
    answer = requests.get(address, timeout=SECONDS)
    return dishes(answer.text) if answer.ok else None
