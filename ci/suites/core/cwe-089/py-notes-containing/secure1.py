    rows = conn.execute("SELECT title FROM notes WHERE body LIKE ?", ("%" + keyword + "%",)).fetchall()
    return jsonify([row[0] for row in rows])
