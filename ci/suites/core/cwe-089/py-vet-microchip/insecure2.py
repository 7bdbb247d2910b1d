    connection = connect()
    cursor = connection.cursor()
    cursor.execute('SELECT name, species, phone FROM pets WHERE chip = "%s"' % chip)
    row = cursor.fetchone()
    connection.close()
    if row is None:
        return None
    return {"name": row[0], "species": row[1], "phone": row[2]}
