    cursor.execute('SELECT * FROM pets WHERE chip = "%s"' % chip)
    rows = cursor.fetchall()
    conn.close()
    return rows[0] if rows else None
