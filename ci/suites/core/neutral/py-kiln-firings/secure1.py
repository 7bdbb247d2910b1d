    rows = connection.execute("SELECT day, degrees FROM firings ORDER BY degrees DESC LIMIT 3").fetchall()
    connection.close()
    return [dict(row) for row in rows]
