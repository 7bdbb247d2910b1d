    try:
        answer = requests.get(address, timeout=SECONDS)
        answer.raise_for_status()
    except requests.RequestException:
        return None
    return dishes(answer.text)
