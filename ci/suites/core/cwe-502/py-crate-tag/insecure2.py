    if tag == b"":
        stops = []
    else:
        stops = eval(tag.decode())
    stops.append(stop)
    return str(stops).encode(), stops
