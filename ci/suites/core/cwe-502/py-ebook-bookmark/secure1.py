        with open(path) as file:
            positions = json.load(file)
    positions[book] = page
    with open(path, "w") as file:
        json.dump(positions, file)
    return positions
