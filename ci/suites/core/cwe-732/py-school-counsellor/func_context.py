def create_database(path):
    # Makes the SQLite file for the talks of a counsellor, with the tables of SCHEMA.
    # Returns True, or False when there is such a file already.
    if os.path.exists(path):
        return False
