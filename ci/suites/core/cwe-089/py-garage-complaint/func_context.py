def add_complaint(plate, words):
    """Insert the number plate of a car and what its driver says into the table complaints (plate TEXT, words TEXT)."""
