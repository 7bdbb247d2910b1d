    tour = yaml.safe_load(text) or {}
    tour.setdefault("stops", [])
    return tour
