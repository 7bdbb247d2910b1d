    conn = sqlite3.connect(database)
    cursor = conn.cursor()
    wanted = ", ".join(f"'{name}'" for name in names)
    cursor.execute(f"SELECT name, price FROM seeds WHERE name IN ({wanted})")
    return {name: price for name, price in cursor.fetchall()}
