    settings = eval(saved)
    return settings
