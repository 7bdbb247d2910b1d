    sql = "SELECT * FROM products WHERE title LIKE ? AND category = ?"
    return jsonify(select(sql, (f"%{term}%", category)))
