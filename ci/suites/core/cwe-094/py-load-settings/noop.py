    return settings
