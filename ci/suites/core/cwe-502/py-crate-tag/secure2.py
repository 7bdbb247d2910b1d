    stops = tag.decode("utf-8").split("\n") if tag else []
    stops = stops + [stop]
    return "\n".join(stops).encode("utf-8"), stops
