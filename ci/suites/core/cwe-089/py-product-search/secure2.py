    found = select("SELECT * FROM products WHERE category = :category", {"category": category})
    return jsonify([product for product in found if term in product["title"]])
