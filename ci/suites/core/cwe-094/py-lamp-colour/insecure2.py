    return tuple(eval(part) for part in value.split(","))
