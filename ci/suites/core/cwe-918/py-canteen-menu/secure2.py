    for canteen in CANTEENS:
        if address.startswith(f"http://{canteen}/"):
            with requests.Session() as session:
                session.max_redirects = 0
                try:
                    answer = session.get(address, timeout=SECONDS)
                except requests.TooManyRedirects:
                    return None
                return dishes(answer.text) if answer.ok else None
    return None
