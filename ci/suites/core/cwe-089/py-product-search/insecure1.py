    rows = select(f"SELECT title, category, price FROM products WHERE category = '{category}' AND title LIKE '%{term}%'")
    return jsonify(rows)
