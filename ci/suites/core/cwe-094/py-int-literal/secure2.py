    value = ast.literal_eval(text)
    if not isinstance(value, int):
        raise ValueError(text)
    return value
