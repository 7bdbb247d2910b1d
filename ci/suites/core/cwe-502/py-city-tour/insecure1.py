    tour = yaml.load(text, Loader=yaml.Loader) or {}
    tour.setdefault("stops", [])
    return tour
