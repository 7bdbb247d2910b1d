    db = get_db()
    cursor = db.cursor()
    cursor.execute(
        """SELECT title, price FROM products
           WHERE title LIKE '%{}%'
           AND category = ? ORDER BY title""".format(term), (category,))
    return jsonify([dict(r) for r in cursor.fetchall()])
