    rows = season().execute(f"SELECT name FROM players ORDER BY {stat} DESC").fetchall()
    return ", ".join(row[0] for row in rows)
