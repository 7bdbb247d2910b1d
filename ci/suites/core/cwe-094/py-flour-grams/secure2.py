    if "/" in amount:
        top, bottom = amount.split("/")
        return int(top) / int(bottom) * CUP[ingredient]
    return float(amount) * CUP[ingredient]
