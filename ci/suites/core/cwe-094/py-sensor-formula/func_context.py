def calibrated(name, x):
    """
    Value of a sensor for its raw reading x, a whole number.

    The formula of a sensor is always text such as "x * 12 + 340": x times a factor plus an offset.
    """
    formula = SENSORS[name]
