def hottest_firings():
    """The three firings with the most degrees as a list of dicts, {"day": ..., "degrees": ...}, the hottest first."""
    connection = open_pottery()
