    cursor = conn.cursor()
    cursor.execute("SELECT title, day FROM concerts WHERE day BETWEEN ? AND ? ORDER BY day", (first_day, last_day))
    rows = cursor.fetchall()
    conn.close()
    return rows
