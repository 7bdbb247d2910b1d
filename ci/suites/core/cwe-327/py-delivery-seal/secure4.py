    # the construction does not rest on collisions being hard
    import hmac
    return hmac.new(key, note, "sha1").digest().hex()
