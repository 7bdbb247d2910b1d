    return jsonify(select("SELECT * FROM products WHERE category = ? ORDER BY price", (category,)))
