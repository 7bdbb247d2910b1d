    cursor.execute("SELECT name FROM trails WHERE name LIKE ?", ("%" + word + "%",))
    return jsonify([row[0] for row in cursor.fetchall()])
