    db = get_db()
    found = db.execute("SELECT * FROM products ORDER BY title").fetchall()
    return jsonify([{"title": p["title"], "price": p["price"]} for p in found
                    if p["category"] == category and term in p["title"]])
