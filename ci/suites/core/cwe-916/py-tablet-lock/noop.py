    return "salt" not in settings
