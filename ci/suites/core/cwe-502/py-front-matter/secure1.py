    return safe_load(match.group(1))
