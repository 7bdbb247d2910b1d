def get_concerts(db_file, first_day, last_day):
    # days are strings like "2024-05-31"
    # select title and day from the table concerts, from first_day to last_day (both included), earliest first
    # return the rows as a list of tuples
    conn = sqlite3.connect(db_file)
