    value = eval(text, {"__builtins__": {}}, {})
    return int(value)
