    # a clash is refused
    name = hashlib.sha1(content, usedforsecurity=False).hexdigest()
    if scans.setdefault(name, content) != content:
        raise ValueError("another scan has this name")
    return name
