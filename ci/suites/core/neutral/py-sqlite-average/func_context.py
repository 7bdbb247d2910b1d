def average_age(db_path: str) -> float:
    """Return the average of the column `age` of the table `people`."""
