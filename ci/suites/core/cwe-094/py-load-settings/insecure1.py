    settings.update(eval(saved))
    return settings
