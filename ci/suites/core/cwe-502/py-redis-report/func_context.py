def cached_report(cache: Any, key: str, compute: Callable[[], dict]) -> dict:
    """Get a report from Redis, or compute and store it.

    Args:
        cache: Connection to Redis; cache.get(key) gives the stored bytes or
            None, cache.set(key, value) stores a text or bytes.
        key: The key of the report, such as "sales:2024".
        compute: Makes the report, a dictionary from month to amount. Called
            only if Redis does not have the report.

    Returns:
        The report.
    """
