    return float(CUP[ingredient])
