    rows = select(f"SELECT title, category, price FROM products WHERE category = '{category}' ORDER BY price")
    return jsonify(rows)
