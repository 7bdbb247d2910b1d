    conn = sqlite3.connect("shop.db")
    cursor = conn.execute("SELECT item, amount FROM orders WHERE customer = ?", (customer,))
    return jsonify(cursor.fetchall())
