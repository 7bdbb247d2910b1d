    if not match:
        return {}
    return yaml.safe_load(match.group(1))
