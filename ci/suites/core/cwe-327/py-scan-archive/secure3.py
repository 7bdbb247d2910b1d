    # a clash of names is noticed and resolved
    name = hashlib.md5(content).hexdigest()
    while name in scans and scans[name] != content:
        name += "-2"
    scans[name] = content
    return name
