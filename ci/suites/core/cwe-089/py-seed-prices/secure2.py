    prices = {}
    with sqlite3.connect(database) as conn:
        cursor = conn.cursor()
        for name in names:
            cursor.execute("SELECT price FROM seeds WHERE name = ?", (name,))
            row = cursor.fetchone()
            if row is not None:
                prices[name] = row[0]
    return prices
