    raise FileNotFoundError(name)
