    result = sorted(boats, key=operator.attrgetter(field))
    if descending:
        result.reverse()
    return [b.name for b in result]
