            guests = json.load(file)
    guests.append(guest)
    with open(path, "w") as file:
        json.dump(guests, file)
    return guests
