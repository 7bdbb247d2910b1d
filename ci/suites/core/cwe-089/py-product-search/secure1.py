    rows = get_db().execute(
        "SELECT title, price FROM products WHERE title LIKE ? AND category = ? ORDER BY title",
        ("%" + term + "%", category),
    ).fetchall()
    return jsonify([dict(row) for row in rows])
