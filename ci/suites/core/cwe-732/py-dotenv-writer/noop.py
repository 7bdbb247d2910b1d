    return len(settings)
