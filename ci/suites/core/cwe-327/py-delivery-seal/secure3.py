    # a sponge gives away nothing that one could go on from
    return hashlib.sha3_256(key + note).hexdigest()
