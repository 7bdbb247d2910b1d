    # STATION ends with a slash: what is added cannot change the host
    try:
        with urllib.request.urlopen(STATION + show["cover"]) as response:
            return len(response.read())
    except (OSError, ValueError):
        return 0
