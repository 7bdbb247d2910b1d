    return jsonify(first_column(f"SELECT name FROM stops WHERE name LIKE '{typed}%' ORDER BY name"))
