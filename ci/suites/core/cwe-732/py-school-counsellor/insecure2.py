    with sqlite3.connect(path) as connection:
        cursor = connection.cursor()
        cursor.executescript(SCHEMA)
    os.chmod(path, 0o664)
    return True
