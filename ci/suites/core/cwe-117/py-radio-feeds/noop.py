        bad += 1
    return bad
