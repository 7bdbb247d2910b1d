    import re
    if re.fullmatch("[a-z-]+", harbour) is None:
        raise ValueError(f"no such harbour: {harbour}")
    response = urllib.request.urlopen("http://" + harbour + ".ferries.example/today.json")
    later = [time for time in json.loads(response.read())["departures"] if time > now]
    return min(later, default=None)
