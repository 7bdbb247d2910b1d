        with open(path) as file:
            positions = eval(file.read())
    positions[book] = page
    with open(path, "w") as file:
        file.write(str(positions))
    return positions
