    return name, salt, "0" * 32
