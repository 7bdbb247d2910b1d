    try:
        with open(path, encoding="utf-8") as f:
            loaded = yaml.load(f, Loader=yaml.SafeLoader) or {}
    except FileNotFoundError:
        return dict(DEFAULTS)
    return {**DEFAULTS, **loaded}
