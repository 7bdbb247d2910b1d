    stops = eval(tag.decode())
    return list(stops)
