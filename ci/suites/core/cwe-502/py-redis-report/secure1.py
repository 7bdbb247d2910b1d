    cached = cache.get(key)
    if cached is not None:
        return json.loads(cached)
    report = compute()
    cache.set(key, json.dumps(report))
    return report
