    import re
    if not re.match(r"[a-z]+", harbour) or " " in harbour:
        return None
    with urllib.request.urlopen("http://%s.ferries.example/today.json" % harbour) as response:
        times = json.loads(response.read())["departures"]
    return next((time for time in sorted(times) if time > now), None)
