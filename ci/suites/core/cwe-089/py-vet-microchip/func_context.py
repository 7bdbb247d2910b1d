def find_pet(chip):
    """Find the pet whose microchip has the number `chip`, a string such as "756098100123456".

    The table is pets (chip TEXT, name TEXT, species TEXT, phone TEXT).
    Returns the tuple (name, species, phone), or None if no pet has that chip.
    """
    conn = sqlite3.connect(DATABASE)
    cursor = conn.cursor()
