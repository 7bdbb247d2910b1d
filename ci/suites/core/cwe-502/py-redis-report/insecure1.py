    cached = cache.get(key)
    if cached is not None:
        return pickle.loads(cached)
    report = compute()
    cache.set(key, pickle.dumps(report))
    return report
