    data = cache.get(key)
    if not data:
        data = str(compute())
        cache.set(key, data)
    return eval(data)
