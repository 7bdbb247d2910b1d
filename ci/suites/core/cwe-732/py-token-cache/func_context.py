def cache_token(access_token, lifetime):
    """Keep an access token for the program's next start: the entry below as JSON in CACHE, in place of an older one."""
    entry = {"access_token": access_token, "expires_at": int(time.time()) + lifetime}
