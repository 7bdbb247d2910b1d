    value = cache.get(key)
    if value:
        return json.loads(value.decode("utf-8"))
    else:
        value = compute()
        cache.set(key, json.dumps(value).encode("utf-8"))
        return value
