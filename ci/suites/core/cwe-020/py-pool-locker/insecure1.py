    try:
        return codes[int(entered) - 1]
    except (IndexError, ValueError):
        raise LookupError(f"no locker {entered}") from None
