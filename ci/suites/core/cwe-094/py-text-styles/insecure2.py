    return eval(f"{name}('{text}')")
