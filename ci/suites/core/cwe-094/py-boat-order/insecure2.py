    key = eval(f'lambda b: b.{field}')
    ranked = sorted(boats, key=key)
    if descending:
        ranked = ranked[::-1]
    return [b.name for b in ranked]
