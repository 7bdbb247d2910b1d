    functions = {"sum": sum, "min": min, "max": max, "len": len}
    if how not in functions:
        raise ValueError(f"unknown function: {how}")
    return functions[how](values)
