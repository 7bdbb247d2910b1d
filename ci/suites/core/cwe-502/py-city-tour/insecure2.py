    if not text:
        return {"stops": []}
    tour = yaml.unsafe_load(text)
    return {**tour, "stops": tour.get("stops", [])}
