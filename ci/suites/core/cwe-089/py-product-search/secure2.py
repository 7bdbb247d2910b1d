    found = select(sql + " WHERE category = :category ORDER BY title", {"category": category})
    return jsonify([product for product in found if term in product["title"]])
