    name = hashlib.sha256(content).hexdigest()
    scans[name] = content
    return name
