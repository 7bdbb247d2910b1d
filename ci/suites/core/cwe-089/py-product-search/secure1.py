    sql += " WHERE title LIKE ? AND category = ? ORDER BY title"
    return jsonify(select(sql, (f"%{term}%", category)))
