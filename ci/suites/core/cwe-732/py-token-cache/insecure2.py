    CACHE.write_text(json.dumps(entry))
    CACHE.chmod(0o640)
