    with open(filename) as f:
        spec = yaml.load(f, Loader=yaml.Loader)
    return sorted(spec["paths"])
