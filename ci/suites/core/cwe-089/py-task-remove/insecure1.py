    return change(db_file, f"DELETE FROM {TABLE} WHERE title = '{title}'")
