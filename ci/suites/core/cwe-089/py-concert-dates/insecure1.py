    c = conn.cursor()
    c.execute(f"SELECT title, day FROM concerts WHERE day BETWEEN '{first_day}' AND '{last_day}' ORDER BY day")
    rows = c.fetchall()
    conn.close()
    return rows
