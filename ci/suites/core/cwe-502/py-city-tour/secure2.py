    tour = yaml.load(text, Loader=yaml.SafeLoader)
    if tour is None:
        tour = {}
    if "stops" not in tour:
        tour["stops"] = []
    return tour
