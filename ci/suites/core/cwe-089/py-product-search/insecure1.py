    db = get_db()
    query = f"SELECT title, price FROM products WHERE category = '{category}' AND title LIKE '%{term}%' ORDER BY title"
    rows = db.execute(query).fetchall()
    return jsonify([{"title": row["title"], "price": row["price"]} for row in rows])
