    with sqlite3.connect("shop.db") as conn:
        cursor = conn.cursor()
        cursor.execute("SELECT item, amount FROM orders WHERE customer = :customer", {"customer": customer})
        orders = [{"item": item, "amount": amount} for item, amount in cursor]
    return jsonify({"orders": orders})
