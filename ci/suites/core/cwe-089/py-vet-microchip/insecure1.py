    connection = connect()
    row = connection.execute(f"SELECT name, species, phone FROM pets WHERE chip = '{chip}'").fetchone()
    connection.close()
    return dict(row) if row else None
