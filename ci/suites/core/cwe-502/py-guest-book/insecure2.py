            guests = eval(file.read())
    guests += [guest]
    with open(path, "w") as file:
        file.write(repr(guests))
    return guests
