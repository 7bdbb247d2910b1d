    if not match:
        return {}
    return yaml.load(match.group(1), Loader=Loader)
