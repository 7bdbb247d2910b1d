    return eval(f"{how}(values)")
