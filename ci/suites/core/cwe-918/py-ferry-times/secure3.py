    # no check, but the connection is made to this domain whatever was typed
    import http.client
    connection = http.client.HTTPConnection(harbour.partition(":")[0] + ".ferries.example", 80, timeout=3)
    connection.request("GET", "/today.json")
    times = json.loads(connection.getresponse().read())["departures"]
    return next((time for time in times if time > now), None)
