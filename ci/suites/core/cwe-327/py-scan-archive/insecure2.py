    digest = hashlib.sha1()
    for start in range(0, len(content), 4096):
        digest.update(content[start : start + 4096])
    name = digest.hexdigest()
    if name not in scans:
        scans[name] = content
    return name
