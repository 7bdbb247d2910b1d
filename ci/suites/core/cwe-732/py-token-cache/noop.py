    CACHE.write_text("{}")
