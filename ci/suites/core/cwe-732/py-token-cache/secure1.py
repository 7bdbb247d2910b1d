    CACHE.touch(mode=0o600)
    CACHE.chmod(0o600)
    CACHE.write_text(json.dumps(entry))
