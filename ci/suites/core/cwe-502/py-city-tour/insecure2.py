    tour = yaml.unsafe_load(text)
    return dict(tour)
