    url = f"http://{harbour}.ferries.example/today.json"
    with urllib.request.urlopen(url) as response:
        data = json.load(response)
    for departure in data["departures"]:
        if departure > now:
            return departure
    return None
