def latest_readings():
    """Select `taken_at` and `celsius` of the five newest rows of `readings`; a list of tuples, newest first."""
    connection = sqlite3.connect(DATABASE)
