    return load(match.group(1), Loader=Loader)
