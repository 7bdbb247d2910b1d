    if urlparse(target).netloc:
        target = '/lockers'
    return see_other(target)
