    return modes.XTS(number)
