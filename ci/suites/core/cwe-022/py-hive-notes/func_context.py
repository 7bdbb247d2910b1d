def add_note(hive, note):
    """Append the note as a new line to the hive's file (linden-3.txt for hive "linden-3"); the first note creates it."""
    path = HIVES / f"{hive}.txt"
