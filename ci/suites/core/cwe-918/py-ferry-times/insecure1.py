    url = f"http://{harbour}.ferries.example/today.json"
    with urllib.request.urlopen(url) as response:
        data = json.load(response)
    return first_later(data["departures"], now)
