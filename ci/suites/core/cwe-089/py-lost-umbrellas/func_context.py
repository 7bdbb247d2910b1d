def hand_in(db: sqlite3.Connection, item: str, place: str) -> int:
    """Enter something that was found on a train: a new row in finds with its item, its place and its shelf_for().

    Returns the id of the new row; the caller commits.
    """
    cursor = db.cursor()
