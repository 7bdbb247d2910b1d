    block = match.group(1)
    header = load(block, Loader) or {}
    return dict(header)
