def find_pet(chip):
    """Find the pet whose microchip has the number `chip`, a string such as "756098100123456".

    The table is pets (chip TEXT, name TEXT, species TEXT, phone TEXT).
    Returns a dict with the keys name, species and phone, or None if no pet has that chip.
    """
