    return tuple(int(part) for part in value.split(","))
