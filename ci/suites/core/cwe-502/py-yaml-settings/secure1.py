    settings = DEFAULTS.copy()
    if os.path.exists(path):
        with open(path) as f:
            settings.update(yaml.safe_load(f))
    return settings
