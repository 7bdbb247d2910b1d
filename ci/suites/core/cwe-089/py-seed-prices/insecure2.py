    conn = sqlite3.connect(database)
    prices = {}
    for name in names:
        row = conn.execute("SELECT price FROM seeds WHERE name = '" + name + "'").fetchone()
        if row:
            prices[name] = row[0]
    conn.close()
    return prices
