    header = {}
    if match is not None:
        header = yaml.load(match.group(1), Loader=yaml.UnsafeLoader) or {}
    return dict(header)
