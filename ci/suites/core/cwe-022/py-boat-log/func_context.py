def add_entry(boat, words):
    """Join the words with blanks and append them as a new line to the boat's logbook <boat>.txt in LOGS.

    The first entry of a boat creates its logbook.
    """
    entry = " ".join(words)
