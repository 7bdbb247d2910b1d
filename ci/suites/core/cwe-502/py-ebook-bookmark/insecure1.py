        with open(path, "rb") as file:
            positions = pickle.load(file)
    positions[book] = page
    with open(path, "wb") as file:
        pickle.dump(positions, file)
    return positions
