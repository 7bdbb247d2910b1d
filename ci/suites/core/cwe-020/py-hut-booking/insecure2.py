    start = date.fromisoformat(arrival)
    end = date.fromisoformat(departure)
    if start >= end:
        raise ValueError("departure must be after arrival")
    return (end - start).days * guests * 2300
