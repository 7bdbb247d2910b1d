    cursor.execute(f"SELECT name, species, phone FROM pets WHERE chip = '{chip}'")
    row = cursor.fetchone()
    conn.close()
    return row
