    text = tag.decode("utf-8")
    return [stop.strip() for stop in text.split(",")]
