    sql = """
        SELECT * FROM products
        WHERE category = '{}'""".format(category)
    return jsonify(sorted(select(sql), key=lambda product: product["price"]))
