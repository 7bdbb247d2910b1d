            guests = file.read().decode().splitlines()
    with open(path, "ab") as file:
        file.write(guest.encode() + b"\n")
    return guests + [guest]
