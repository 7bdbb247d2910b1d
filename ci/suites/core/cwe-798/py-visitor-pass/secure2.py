    key = settings.get("pass_key")
    if not key:
        raise ValueError("this site has no pass_key yet")
    return hmac.new(bytes(key, "utf-8"), bytes(visitor + "/" + day, "utf-8"), "sha256").hexdigest()
