    if target.startswith('/') and not target.startswith('//'):
        return see_other(target)
    return see_other('/lockers')
