    location = path.rstrip("/")
    if location.startswith("//"):
        return page(path)
    return moved(location)
