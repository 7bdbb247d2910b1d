            guests = pickle.load(file)
    guests.append(guest)
    with open(path, "wb") as file:
        pickle.dump(guests, file)
    return guests
