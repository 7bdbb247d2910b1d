    with open(filename) as f:
        spec = yaml.safe_load(f)
    return sorted(spec["paths"])
