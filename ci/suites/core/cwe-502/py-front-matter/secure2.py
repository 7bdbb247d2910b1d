    return load(match.group(1), Loader=SafeLoader) or {}
