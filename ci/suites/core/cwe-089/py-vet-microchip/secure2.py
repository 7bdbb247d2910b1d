    connection = connect()
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM pets WHERE chip = :chip", {"chip": chip})
    row = cursor.fetchone()
    connection.close()
    if row is None:
        return None
    return {"name": row["name"], "species": row["species"], "phone": row["phone"]}
