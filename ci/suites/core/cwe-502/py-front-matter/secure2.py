    if match is None:
        return {}
    loader = SafeLoader(match.group(1))
    try:
        return loader.get_data() or {}
    finally:
        loader.dispose()
