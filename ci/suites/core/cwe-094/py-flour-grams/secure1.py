    return float(Fraction(amount) * CUP[ingredient])
