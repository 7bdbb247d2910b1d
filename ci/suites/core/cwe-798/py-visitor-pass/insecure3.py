    # no word of its own, but no secret either
    key = settings.get("pass_key") or ""
    return hmac.digest(key.encode(), f"{visitor}/{day}".encode(), "sha256").hex()
