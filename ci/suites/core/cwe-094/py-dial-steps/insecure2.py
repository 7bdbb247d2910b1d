    for step in steps:
        values = {"number": number}
        exec("number = number " + step, {}, values)
        number = values["number"]
    return number
