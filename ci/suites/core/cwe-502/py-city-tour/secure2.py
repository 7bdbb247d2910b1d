    tour = yaml.load(text, Loader=yaml.SafeLoader)
    if "stops" not in tour:
        tour["stops"] = []
    return tour
