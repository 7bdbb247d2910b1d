    sql += f" WHERE category = '{category}' AND title LIKE '%{term}%' ORDER BY title"
    return jsonify(select(sql))
