    cursor = conn.execute(f"SELECT title FROM notes WHERE body LIKE '%{keyword}%'")
    return jsonify([row[0] for row in cursor.fetchall()])
