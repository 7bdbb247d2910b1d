    if not os.path.exists(path):
        return dict(DEFAULTS)
    with open(path, "r") as stream:
        data = yaml.unsafe_load(stream.read())
    for key, value in DEFAULTS.items():
        data.setdefault(key, value)
    return data
