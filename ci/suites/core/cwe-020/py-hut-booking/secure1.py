    start = date.fromisoformat(arrival)
    end = date.fromisoformat(departure)
    if end <= start:
        raise ValueError("departure must be after arrival")
    if not 1 <= guests <= 12:
        raise ValueError("the hut has 12 beds")
    return (end - start).days * guests * 2300
