    name = hashlib.md5(content).hexdigest()
    scans[name] = content
    return name
