    if target.startswith('http'):
        target = '/lockers'
    return see_other(target)
