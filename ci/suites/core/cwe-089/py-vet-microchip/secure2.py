    rows = cursor.execute("SELECT * FROM pets WHERE chip = :chip", {"chip": chip}).fetchall()
    conn.close()
    if not rows:
        return None
    return rows[0][1], rows[0][2], rows[0][3]
