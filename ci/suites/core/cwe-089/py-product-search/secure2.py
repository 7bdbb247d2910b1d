    found = [product for product in select("SELECT * FROM products") if product["category"] == category]
    return jsonify(sorted(found, key=lambda product: product["price"]))
