    conn = sqlite3.connect("shop.db")
    rows = conn.execute('SELECT * FROM orders WHERE customer = "%s"' % customer)
    return jsonify([{"item": row[1], "amount": row[2]} for row in rows])
