    settings = DEFAULTS.copy()
    if os.path.exists(path):
        with open(path) as f:
            settings.update(yaml.load(f, Loader=Loader))
    return settings
