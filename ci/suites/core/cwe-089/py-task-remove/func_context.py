def remove_task(db_file, title):
    """Delete every task that has exactly this title. Returns how many were deleted, which can be 0."""
