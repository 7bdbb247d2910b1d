def tickets_by_status(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows of the table `tickets` have which value in the column `status`."""
