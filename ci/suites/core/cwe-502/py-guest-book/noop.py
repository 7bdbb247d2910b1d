            pass
    return guests + [guest]
