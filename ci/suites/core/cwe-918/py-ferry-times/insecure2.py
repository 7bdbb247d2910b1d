    harbour = harbour.strip().lower().replace("/", "")
    response = urllib.request.urlopen("http://" + harbour + ".ferries.example/today.json")
    departures = json.loads(response.read().decode())["departures"]
    later = [time for time in departures if time > now]
    return min(later) if later else None
